import { onceForText } from '../../text/once';

/** The words of a text in small letters, without any signs. */
export const plainWords: (text: string) => readonly string[] = onceForText(wordsOf, (text) => text);

/** Letters of other alphabets need expressions that look them up, and most messages have none. */
const ASCII = /^[\0-\x7f]*$/;

function wordsOf(text: string): readonly string[] {
  const even = text.toLowerCase().replace(/[’']/g, '');
  return even.split(ASCII.test(even) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Most words are bare as they are typed. */
const BARE = /^[a-z0-9]*$/;

/** A word as words are compared: small letters and digits, no signs in it or around it. */
export function bareWord(word: string): string {
  return BARE.test(word) ? word : word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
