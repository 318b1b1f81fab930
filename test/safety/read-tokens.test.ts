import { readingsOf, tokenReader } from '../../src/safety/languages/read-tokens';
import type { WordForm } from '../../src/text/words';

const form = (text: string): WordForm => ({ text, stem: text, filler: false });

function reader() {
  const read: string[] = [];
  const tongue = {
    formsFor: (token: string) => {
      read.push(token);
      return token === '.' ? [] : [form(token)];
    },
    words: () => [],
    stem: (word: string) => word,
  };
  const mend = (word: WordForm) => (word.text === 'dolro' ? form('dolor') : word);
  const isEnglish = (word: string) => word === 'knee';
  return { read, readToken: tokenReader({ tongue, mend }, isEnglish, new Set(['knee'])) };
}

describe('tokenReader', () => {
  test('tells what was typed, what was meant, and whether that is no English', () => {
    const { readToken } = reader();
    expect(readToken('dolro')).toEqual({ typed: [form('dolro')], meant: [form('dolor')], isOwn: true });
    expect(readToken('knee').isOwn).toBe(false);
    expect(readToken('.')).toEqual({ typed: [], meant: [], isOwn: false });
  });

  test('reads a word of the dictionary once for all messages, and keeps no other', () => {
    const { read, readToken } = reader();
    for (const token of ['knee', 'dolor', 'knee', 'dolor']) readToken(token);
    expect(read).toEqual(['knee', 'dolor', 'dolor']);
  });

  test('reads each token of a message once, and only those that are asked for', () => {
    const { read, readToken } = reader();
    const readingOf = readingsOf({ distinct: ['mi', 'dolor'], order: [0, 1, 1] }, readToken);
    expect([readingOf(1), readingOf(1)].map(({ isOwn }) => isOwn)).toEqual([true, true]);
    expect(read).toEqual(['dolor']);
  });
});
