import { onceForText } from '../../text/once';

/** The words of a text in lower case, without punctuation. */
export const plainWords: (text: string) => readonly string[] = onceForText(wordsOf, (text) => text);

/** Other alphabets need slower regular expressions, and most messages do not contain them. */
const ASCII = /^[\0-\x7f]*$/;

function wordsOf(text: string): readonly string[] {
  const even = text.toLowerCase().replace(/[’']/g, '');
  return even.split(ASCII.test(even) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Most words need no change. */
const BARE = /^[a-z0-9]*$/;

/** A word in the form in which words are compared: lower-case letters and digits, without any punctuation. */
export function bareWord(word: string): string {
  return BARE.test(word) ? word : word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
