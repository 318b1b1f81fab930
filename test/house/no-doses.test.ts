import { dosesIn } from '../../src/content/check-doses';
import { filesBelow, textOf } from './files';

/** What people read: everything under `content/` save the patterns, examples and look-alikes of red-flag rules, which are what people type. */
const PAGES = [
  ...filesBelow('content', '.md'),
  ...filesBelow('content', '.yml').filter((file) => file.endsWith('report-words.yml')),
];
const WORDS = filesBelow('content/shared', '.yml').filter(
  (file) => !/red-flags\/|language\.yml|modifiers\.yml|understanding\.yml|talk\.yml/.test(file),
);
const RULES = filesBelow('content', '.yml').filter((file) => /red-flags/.test(file) && !/lexicon|signs/.test(file));

describe('no dose stands', () => {
  test.each([...PAGES, ...WORDS])('in %s', (file) => {
    expect(dosesIn(textOf(file))).toEqual([]);
  });

  test.each(RULES)('in the first actions of %s', (file) => {
    const firsts = [...textOf(file).matchAll(/^ {2}first: (?:>-)?((?:.|\n {4})*)/gm)].map(([, text = '']) => text);
    expect(firsts.flatMap(dosesIn)).toEqual([]);
  });

  test.each([
    'take 400 mg',
    '1,000IU a day',
    '5 ml',
    'two of these: 20µg',
    'have two tablets',
    'up to 4 g',
    '2 MG',
    'one gram every morning',
    '800 international units',
    'a teaspoon a day',
    'take it three times a day',
    'take one every 8 hours',
  ])('and "%s" is one', (text) => {
    expect(dosesIn(text)).toHaveLength(1);
  });

  test.each([
    '38 °C',
    'six weeks',
    '48 of 52 people',
    'a 5 mm core',
    'stage 2',
    'pain comes twice a day',
    'hours a day',
    'grade 2 gout',
    'a drop of 2 points',
  ])('and "%s" is none', (text) => {
    expect(dosesIn(text)).toEqual([]);
  });
});
