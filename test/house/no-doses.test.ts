import { filesBelow, textOf } from './files';

/** An amount of a medicine. Temperatures, times and counts of people are no doses. */
const DOSE =
  /\b\d[\d.,]*\s*-?\s*(?:mg|mcg|µg|μg|micrograms?|milligrams?|ml|m[lL]|millilit(?:er|re)s?|IU|i\.u\.|units|tablets?|pills?|capsules?|puffs?|grams?|drops)(?![\w-])/gu;
/** The same with the number in a word: "two tablets". */
const DOSE_IN_WORDS =
  /\b(?:one|two|three|four|five|six|eight|ten|half an?)\s+(?:\w+\s+)?(?:tablets?|pills?|capsules?|puffs?|milligrams?|micrograms?)\b/giu;

const dosesIn = (text: string) =>
  [DOSE, DOSE_IN_WORDS].flatMap((dose) => [...text.matchAll(dose)].map(([found]) => found));

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

  test.each(['take 400 mg', '1,000IU a day', '5 ml', 'two of these: 20µg', 'have two tablets'])(
    'and "%s" is one',
    (text) => {
      expect(dosesIn(text)).toHaveLength(1);
    },
  );

  test.each(['38 °C', 'six weeks', '48 of 52 people', 'a 5 mm core', 'stage 2'])('and "%s" is none', (text) => {
    expect(dosesIn(text)).toEqual([]);
  });
});
