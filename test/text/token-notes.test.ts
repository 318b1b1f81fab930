import { tokenNotes } from '../../src/text/token-notes';

/** More tokens than there is room for at first, some of which differ in one letter or are the beginning of another. */
const TOKENS = Array.from({ length: 2_000 }, (_, at) => `w${at.toString(36)}`);

describe('tokenNotes', () => {
  test('makes of each distinct token once what it is, and finds it again wherever it stands', () => {
    const made: string[] = [];
    const note = tokenNotes((token) => {
      made.push(token);
      return { token };
    });
    const text = [...TOKENS, ...TOKENS].join(' ');
    let from = 0;
    for (const token of [...TOKENS, ...TOKENS]) {
      expect(note(text, from, from + token.length).token).toBe(token);
      from += token.length + 1;
    }
    expect(made).toEqual(TOKENS);
  });
});
