import { fold } from '../text/fold';
import { spellOut } from '../text/spell-out';
import type { Language } from '../text/words';

/** Stands for the name of a condition in messages and examples, so that a new pack needs no new examples. */
export const CONDITION = '{condition}';

/** Stands for the name of a treatment or a cause. */
export const TOPIC = '{topic}';

/** Stands for a name that no page is about, in a message that names no page. */
export const OTHER = '{other}';

/** A long message says what it is about at the beginning or the end. The middle is skipped. */
const CAP = 600;

/** Longer words are not real words. */
const LONGEST_WORD = 40;

const TOKEN =
  /\{condition\}|\{topic\}|\{other\}|\d+(?:[.,]\d+)*|[a-z]{1,2}\/[a-z]{1,2}(?![\p{L}])|\p{L}+(?:'\p{L}+)*|\?/gu;

/**
 * Cuts a message into the words that the classifier reads: folded, contractions spelled out, numbers as `#`. Question
 * marks are kept, because they tell a question from a statement.
 */
export function tokensOf(text: string, language: Language): readonly string[] {
  const tokens: string[] = [];
  for (const token of fold(partRead(text)).match(TOKEN) ?? []) {
    for (const word of spellOut(token, language.spellings))
      tokens.push(/^\d/.test(word) ? '#' : word.slice(0, LONGEST_WORD));
  }
  return tokens;
}

/** The part of a text that is read: all of it, or the beginning and the end of a very long one. */
export function partRead(text: string): string {
  return isCapped(text) ? `${text.slice(0, CAP)} ${text.slice(-CAP)}` : text;
}

/** True for a text so long that its middle is not read. */
export function isCapped(text: string): boolean {
  return text.length > 2 * CAP;
}

/** True for a token that stands for a name. */
export function isMask(token: string): boolean {
  return token === CONDITION || token === TOPIC || token === OTHER;
}
