import { blocksOf, foldBlock, isPlain } from './fold';
import { COMMA, DIGIT, endOfLetters, endOfNumber, kindAt, LETTER, SENTENCE_END } from './scan';
import { tokenNotes } from './token-notes';

/** The tokens of a text (words and punctuation): each distinct token once, and the text as indexes into them. */
export interface Tokens {
  readonly distinct: readonly string[];
  readonly order: readonly number[];
  /** For each distinct token, true if it is in a block of plain letters, where it is what was typed but for capitals. */
  readonly isTyped: readonly boolean[];
  /** The blocks that are not plain, as they were typed. */
  readonly otherBlocks: readonly string[];
}

/** Marks that open a Spanish sentence. */
const OPENS = '¡¿';

/**
 * Cuts a text once for all the languages that are understood besides English. Accents are folded, and apostrophes
 * separate words ("j'ai" is two).
 */
export function cutTokens(text: string): Tokens {
  const distinct: string[] = [];
  const order: number[] = [];
  const isTyped: boolean[] = [];
  const otherBlocks: string[] = [];
  const numberOf = tokenNotes((token) => {
    isTyped.push(false);
    return distinct.push(token) - 1;
  });
  for (const block of blocksOf(text)) {
    const areTyped = isPlain(block);
    if (!areTyped) otherBlocks.push(block);
    const folded = foldBlock(block);
    for (let at = 0; at < folded.length; ) {
      const end = endOfToken(folded, at);
      if (end > at) {
        const token = numberOf(folded, at, end);
        order.push(token);
        if (areTyped) isTyped[token] = true;
      }
      at = Math.max(end, at + 1);
    }
  }
  return { distinct, order, isTyped, otherBlocks };
}

/** Where the token at `at` ends: a number, a run of letters or one mark. Returns `at` itself if there is no token. */
function endOfToken(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === LETTER) return endOfLetters(text, at);
  if (kind === DIGIT) return endOfNumber(text, at);
  return kind === SENTENCE_END || kind === COMMA || OPENS.includes(text.charAt(at)) ? at + 1 : at;
}
