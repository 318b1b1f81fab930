import { countryFinder } from '../../src/turn/find-country';
import { content } from '../support/content';

const COUNTRIES = [
  { code: 'IN', name: 'India', names: ['india', 'in hyderabad'], locales: [] },
  { code: 'DE', name: 'Germany', names: ['germany'], locales: [] },
];
const find = countryFinder(COUNTRIES, content.language);

describe('the country that a person names', () => {
  test.each([
    ['I live in Hyderabad', 'IN'],
    ['the pain is on the left, India', 'IN'],
    ['I am not in India but in Germany', 'DE'],
    ['I left India and live in Germany', 'DE'],
  ])('%s', (text, code) => {
    expect(find(text)).toBe(code);
  });

  test.each([
    'going: not in India',
    'I used to live in India',
    'leaving Germany',
    'I am not from India',
    'I was in India',
  ])('%s: none', (text) => {
    expect(find(text)).toBeUndefined();
  });
});
