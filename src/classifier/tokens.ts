import { fold } from '../text/fold';
import { spellOut } from '../text/spell-out';
import type { Language } from '../text/words';

/** What stands in a message, and in an example, where a condition is named: a new pack needs no new examples. */
export const CONDITION = '{condition}';

/** What stands where a treatment or a cause is named. */
export const TOPIC = '{topic}';

/** What stands where something is named that no page is about, in a message that names no page. */
export const OTHER = '{other}';

/** A long message says what it is about at its beginning or its end; in between nobody's time is spent. */
const CAP = 600;

/** Longer words are nobody's words. */
const LONGEST_WORD = 40;

const TOKEN =
  /\{condition\}|\{topic\}|\{other\}|\d+(?:[.,]\d+)*|[a-z]{1,2}\/[a-z]{1,2}(?![\p{L}])|\p{L}+(?:'\p{L}+)*|\?/gu;

/**
 * Cuts a message into the words that the classifier reads. In: any text, the language. Out: folded words with
 * contractions spelled out, numbers as `#`, and question marks, which tell a question from a statement.
 */
export function tokensOf(text: string, language: Language): readonly string[] {
  const tokens: string[] = [];
  for (const token of fold(partRead(text)).match(TOKEN) ?? []) {
    for (const word of spellOut(token, language.spellings))
      tokens.push(/^\d/.test(word) ? '#' : word.slice(0, LONGEST_WORD));
  }
  return tokens;
}

/** What is read of a text: all of it, or of a very long one its beginning and its end. */
export function partRead(text: string): string {
  return isCapped(text) ? `${text.slice(0, CAP)} ${text.slice(-CAP)}` : text;
}

/** True for a text so long that its middle is not read. */
export function isCapped(text: string): boolean {
  return text.length > 2 * CAP;
}

/** True for what stands for a name. */
export function isMask(token: string): boolean {
  return token === CONDITION || token === TOPIC || token === OTHER;
}
