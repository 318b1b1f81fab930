import { fold } from './fold';
import { COMMA, DIGIT, endOfLetters, endOfNumber, kindAt, LETTER, SENTENCE_END } from './scan';
import { tokenNotes } from './token-notes';

/** The tokens of a text (words and punctuation): each distinct token once, and the text as indexes into them. */
export interface Tokens {
  readonly distinct: readonly string[];
  readonly order: readonly number[];
}

/** Marks that open a Spanish sentence. */
const OPENS = '¡¿';

/**
 * Cuts a text once for all the languages that are understood besides English. Accents are folded, and apostrophes
 * separate words ("j'ai" is two).
 */
export function cutTokens(text: string): Tokens {
  const folded = fold(text);
  const distinct: string[] = [];
  const order: number[] = [];
  const numberOf = tokenNotes((token) => distinct.push(token) - 1);
  for (let at = 0; at < folded.length; ) {
    const end = endOfToken(folded, at);
    if (end > at) order.push(numberOf(folded, at, end));
    at = Math.max(end, at + 1);
  }
  return { distinct, order };
}

/** Where the token at `at` ends: a number, a run of letters or one mark. Returns `at` itself if there is no token. */
function endOfToken(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === LETTER) return endOfLetters(text, at);
  if (kind === DIGIT) return endOfNumber(text, at);
  return kind === SENTENCE_END || kind === COMMA || OPENS.includes(text.charAt(at)) ? at + 1 : at;
}
