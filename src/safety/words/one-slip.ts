import { hashLetters } from '../../text/hash-letters';
import { type BloomFilter, mayContain } from './bloom-filter';

/**
 * What went wrong in a word: two letters swapped, one doubled, one missing, one too many, or one instead of another.
 */
export type Slip = 'swapped' | 'doubled' | 'missing' | 'added' | 'changed';

/**
 * The single slip of the finger that turns one word into another (the four of Damerau, CACM 1964, and a doubled
 * letter); undefined if it takes more than one.
 */
export function slipBetween(typed: string, meant: string): Slip | undefined {
  if (Math.abs(typed.length - meant.length) > 1) return undefined;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  const room = Math.min(typed.length, meant.length) - start;
  while (end < room && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [wrong, right] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  if (wrong.length === 2 && right.length === 2)
    return wrong[0] === right[1] && wrong[1] === right[0] ? 'swapped' : undefined;
  if (wrong.length > 1 || right.length > 1) return undefined;
  if (wrong === '') return 'missing';
  if (right !== '') return 'changed';
  return typed[start] === typed[start - 1] ? 'doubled' : 'added';
}

/** The word without any one of its letters, each time. */
export function deletions(word: string): readonly string[] {
  const shorter: string[] = [];
  for (let at = 0; at < word.length; at += 1) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}

/**
 * The word itself and the word without any one of its letters, as far as the filter lets them through. It lets through
 * nearly none that the index does not have.
 */
export function knownDeletions(word: string, filter: BloomFilter): readonly string[] {
  const { length } = word;
  const known = mayContain(filter, hashLetters(word, 0, length)) ? [word] : [];
  for (let at = 0; at < length; at += 1)
    if (mayContain(filter, hashLetters(word, at + 1, length, hashLetters(word, 0, at))))
      known.push(word.slice(0, at) + word.slice(at + 1));
  return known;
}
