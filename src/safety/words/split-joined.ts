import { hashLetters } from '../../text/hash-letters';
import type { Language } from '../../text/words';
import { bloomFilter, mayContain } from './bloom-filter';
import type { Vocabulary } from './vocabulary';

/** A half must have so many letters, so that names are not cut to pieces. A small word may be shorter. */
const CONTENT = 4;
const SMALL = 2;

/**
 * Splits a word that is two words run together.
 * @returns the halves, or undefined
 */
export type SplitJoined = (text: string) => readonly string[] | undefined;

/**
 * Makes the splitter of words that were run together ("chestpain", "cantbreathe", "myheart"). It splits where both
 * halves are words of the rules, text-speak or small words, and at least one is a word of the rules.
 */
export function joinedSplitter(vocabulary: Vocabulary, { fillers, spellings }: Language): SplitJoined {
  const filter = bloomFilter([...vocabulary.keys(), ...fillers, ...spellings.keys()]);
  const isContent = (part: string) => part.length >= CONTENT && vocabulary.has(part) && !fillers.has(part);
  const isSmall = (part: string) => part.length >= SMALL && (fillers.has(part) || spellings.has(part));
  const mayBeCutAt = (text: string, at: number) =>
    mayContain(filter, hashLetters(text, 0, at)) && mayContain(filter, hashLetters(text, at, text.length));
  return (text) => {
    for (let at = text.length - SMALL; at >= SMALL; at -= 1) {
      if (!mayBeCutAt(text, at)) continue;
      const [left, right] = [text.slice(0, at), text.slice(at)];
      if (isContent(left) && (isContent(right) || isSmall(right))) return [left, right];
      if (isSmall(left) && isContent(right)) return [left, right];
    }
    return undefined;
  };
}
