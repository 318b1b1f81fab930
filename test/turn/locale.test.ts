import { resolveCountry } from '../../src/turn/danger/help-lines';

test.each([
  ['en-GB', 'GB'],
  ['en-gb', 'GB'],
  ['en_GB', 'GB'],
  ['EN-GB', 'GB'],
  ['en-GB-oxendict', 'GB'],
  ['zh-Hant-TW', 'TW'],
  ['de', undefined],
  ['es-419', undefined],
  ['en-US', undefined],
  ['en-us', undefined],
  ['en_US', undefined],
  ['', undefined],
  ['not a locale at all', undefined],
])('the country of the locale "%s" is %s', (locale, country) => {
  expect(resolveCountry(undefined, { text: '', locale }, undefined)).toBe(country);
});
