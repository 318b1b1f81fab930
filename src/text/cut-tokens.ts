import { fold } from './fold';
import { COMMA, DIGIT, endOfLetters, endOfNumber, kindAt, LETTER, SENTENCE_END } from './scan';
import { tokenNotes } from './token-notes';

/** The tokens of a text, words and the signs between them: each distinct one, and by its number which stands where. */
export interface Tokens {
  readonly distinct: readonly string[];
  readonly order: readonly number[];
}

/** Signs with which a Spanish sentence begins. */
const OPENS = '¡¿';

/** Cuts a text for languages that hear it beside English: once for all of them. Accents are folded, apostrophes cut ("j'ai" is two words). */
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

/** Where the token that begins at a place ends: a number, letters, or one sign; the place itself where there is none. */
function endOfToken(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === LETTER) return endOfLetters(text, at);
  if (kind === DIGIT) return endOfNumber(text, at);
  return kind === SENTENCE_END || kind === COMMA || OPENS.includes(text.charAt(at)) ? at + 1 : at;
}
