import { hashLetters } from '../../text/hash-letters';

/** A bit for each hash that one of some words has. */
export type WordFilter = Uint32Array;

/** A power of two, and so many that few words meet by chance. */
const BITS = 1 << 20;

/** Makes a filter of words: a look at it costs less than putting a word together only to find that nobody knows it. */
export function filterOf(words: Iterable<string>): WordFilter {
  const filter = new Uint32Array(BITS >> 5);
  for (const word of words) {
    const bit = bitOf(hashLetters(word, 0, word.length));
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

/** True for the hash of each of the words, and of few others. */
export function mayHold(filter: WordFilter, hash: number): boolean {
  const bit = bitOf(hash);
  return ((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}
