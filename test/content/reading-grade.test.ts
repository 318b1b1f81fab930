import { easyWords, readingGrade } from '../../src/content/reading-grade';

const NONE = new Set<string>();

describe('the reading grade', () => {
  test.each([
    // Both worked through by hand from the formula: 6 words of a syllable, and 13 words with 24 syllables.
    ['The cat sat on the mat.', -1.45],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 11.27],
  ])('of "%s" is %d', (text, grade) => {
    expect(readingGrade(text, NONE)).toBeCloseTo(grade, 1);
  });

  test('counts the words of names as easy', () => {
    const text = 'You may be offered core decompression.';
    expect(readingGrade(text, easyWords(['Core decompression']))).toBeLessThan(readingGrade(text, NONE) - 4);
  });

  test('takes each item of a list for a sentence, and marks for none', () => {
    const list = 'Do not use it with:\n\n- heart attack\n- stroke\n- fluid in the lungs';
    expect(readingGrade(list, NONE)).toBeLessThan(readingGrade(list.replaceAll('\n', ' '), NONE));
    expect(readingGrade('It **may** help. [1] [2]', NONE)).toBe(readingGrade('It may help.', NONE));
  });

  test('of nothing is nothing', () => expect(readingGrade('', NONE)).toBe(0));
});
