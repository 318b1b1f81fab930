import { notedTokens, tokenNotes } from '../../src/text/token-notes';

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

  test('makes nothing anew of what is known already, and leaves that as it is', () => {
    const known = notedTokens(TOKENS.slice(0, 500), (token) => `known ${token}`);
    const note = tokenNotes((token) => `new ${token}`, known);
    for (const [at, token] of TOKENS.entries())
      expect(note(token, 0, token.length)).toBe(`${at < 500 ? 'known' : 'new'} ${token}`);
    expect(known.tokens).toEqual(['', ...TOKENS.slice(0, 500)]);
  });

  test('knows words of a dictionary for all messages, and of nothing else that was typed', () => {
    const made: string[] = [];
    const known = notedTokens<string>([], (token) => token);
    const read = (text: string) => {
      const note = tokenNotes(
        (token) => {
          made.push(token);
          return token;
        },
        known,
        (token) => token === 'knee',
      );
      for (const [word] of text.matchAll(/\w+/g))
        expect(note(text, text.indexOf(word), text.indexOf(word) + word.length)).toBe(word);
    };
    for (const text of ['knee of jon', 'jon has a knee']) read(text);
    expect(made).toEqual(['knee', 'of', 'jon', 'jon', 'has', 'a']);
    expect(known.tokens).toEqual(['', 'knee']);
  });
});
