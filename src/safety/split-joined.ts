import type { Language } from '../text/words';
import type { Vocabulary } from './vocabulary';

/** A part of a joined word must be this long, so that a name is not cut to pieces; a small word may be shorter. */
const CONTENT = 4;
const SMALL = 2;

/**
 * Cuts two words that were run together ("chestpain", "cantbreathe", "myheart") at the place where both halves are
 * words of the rules, text-speak or small words, and one at least is a word of the rules. Out: the halves, or undefined.
 */
export function splitJoined(text: string, vocabulary: Vocabulary, language: Language): readonly string[] | undefined {
  const isContent = (part: string) => part.length >= CONTENT && vocabulary.has(part) && !language.fillers.has(part);
  const isSmall = (part: string) =>
    part.length >= SMALL && (language.fillers.has(part) || language.spellings.has(part));
  for (let at = text.length - SMALL; at >= SMALL; at -= 1) {
    const [left, right] = [text.slice(0, at), text.slice(at)];
    if (isContent(left) && (isContent(right) || isSmall(right))) return [left, right];
    if (isSmall(left) && isContent(right)) return [left, right];
  }
  return undefined;
}
