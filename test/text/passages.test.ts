import fc from 'fast-check';
import { passageReader, passagesOf } from '../../src/text/passages';
import { cutPassage, formReader, type Word } from '../../src/text/words';
import { content } from '../support/content';

const PIECES = [
  'pain',
  "can't",
  'e',
  'é',
  '…',
  '38.5',
  'a.b',
  ',',
  '-',
  '(',
  '.',
  '!',
  '?',
  ';',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '🙈',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

const newReader = () => {
  const read = formReader(content.language, undefined);
  return { read, inPassages: passageReader((text, afterComma) => cutPassage(text, read, afterComma)) };
};

/** The words of a text, where its sentences begin, and what is behind a comma. */
const seen = (words: readonly Word[]) => words.map(({ text, opens, afterComma }) => [text, opens, afterComma]);

describe('a text that is read in passages', () => {
  test('has the words and sentences that it has read at once, however often one is said', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const { read, inPassages } = newReader();
        for (const text of [one, `${one}. ${other}\n${one}`, other]) {
          const words = inPassages(text);
          const atOnce = cutPassage(text, read, false).words;
          expect(seen(words)).toEqual(seen(atOnce));
        }
      }),
    );
  });

  test('shares its passages with the parts of the message', () => {
    const { inPassages } = newReader();
    const [, second] = passagesOf(inPassages('My hip hurts. No fever.\nThanks')).passages;
    expect(passagesOf(inPassages('No fever.')).passages).toEqual([second]);
    expect(passagesOf(inPassages('Thanks\nNo fever.')).passages[1]).toBe(second);
  });
});
