import { openDisk } from '../../src/content/disk';
import { loadLanguage } from '../../src/content/load-language';
import { fold } from '../../src/text/fold';
import { endOfSentence, isOneSentence, sentenceWithin } from '../../src/text/sentence';
import { stem } from '../../src/text/stem';
import { tidyWords } from '../../src/text/words';

const language = loadLanguage(openDisk('content'), []);
const words = (text: string) =>
  tidyWords(text, language)
    .map((word) => word.text)
    .join(' ');

describe('fold', () => {
  test.each([
    ['Ｃｈｅｓｔ', 'chest', 'wide letters'],
    ['сhеst', 'chest', 'look-alike Cyrillic letters among Latin ones'],
    ['боль', 'боль', 'a real Russian word'],
    ['ch\u200best', 'chest', 'a zero-width space'],
    ['\u202echest', 'chest', 'a direction override'],
    ['can’t', "can't", 'a curly apostrophe'],
    ['café', 'cafe', 'an accent'],
  ])('%s becomes %s (%s)', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('tidyWords', () => {
  test.each([
    ["I can't breathe", 'i cannot breathe'],
    ['i cant breathe', 'i cannot breathe'],
    ["it won't stop", 'it will not stop'],
    ["he's not moving", 'he is not moving'],
    ['heeeelp', 'heelp'],
    ['two towels', '2 towels'],
    ['short-of-breath', 'short of breath'],
    ['s/p fall w/o injury', 'status post fall without injury'],
  ])('%s is read as %s', (text, tidied) => {
    expect(words(text)).toBe(tidied);
  });

  test('reads numbers with a point or a comma', () => {
    expect(tidyWords('38,5 and 38.5 and 1,200', language).flatMap((word) => word.number ?? [])).toEqual([
      38.5, 38.5, 1200,
    ]);
  });

  test('counts sentences, and not the dots of a decimal', () => {
    expect(tidyWords('fever 38.5. no rash!\nchest hurts', language).map((word) => word.opens)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('tells whether two places stand in one sentence, and where that ends', () => {
    const read = tidyWords('my chest hurts. no rash', language);
    const withFirst = read.map((_, at) => isOneSentence(read, 0, at));
    expect(withFirst).toEqual([true, true, true, false, false]);
    expect(isOneSentence(read, 4, 3)).toBe(true);
    expect(isOneSentence(read, 4, 5)).toBe(false);
    expect([0, 1, 3, 4].map((at) => endOfSentence(read, at, 99))).toEqual([3, 3, 5, 5]);
    expect(endOfSentence(read, 0, 2)).toBe(2);
    expect(sentenceWithin(read, 3, { from: -9, to: 99 })).toEqual({ from: 3, to: 4 });
    expect(sentenceWithin(read, 1, { from: 1, to: 1 })).toEqual({ from: 1, to: 1 });
    expect(sentenceWithin(read, 1, { from: -9, to: 99 })).toEqual({ from: 0, to: 2 });
  });

  test('marks the word after a comma', () => {
    expect(tidyWords('no fever, chest hurts', language).map((word) => word.afterComma)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test('gives no words for no text, emoji and control characters', () => {
    expect(tidyWords('\u0000\u0007 🙈🙈 \u202e', language)).toEqual([]);
  });
});

describe('stem', () => {
  test.each([
    ['pains', 'pain'],
    ['bleeding', 'bleed'],
    ['bleed', 'bleed'],
    ['collapsed', 'collaps'],
    ['collapse', 'collaps'],
    ['injuries', 'injury'],
    ['stopped', 'stop'],
    ['numbness', 'numbness'],
    ['pus', 'pus'],
  ])('%s has the stem %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });
});

test('a single word of 100,000 letters costs no more than many short ones', () => {
  const cost = (text: string) => {
    const start = process.hrtime.bigint();
    tidyWords(text, language);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  cost('warm up');
  expect(cost('x'.repeat(100_000))).toBeLessThan(1000);
});
