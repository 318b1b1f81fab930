import { hashLetters } from '../../text/hash-letters';

/** A Bloom filter (CACM 1970) with one hash: a bit for each hash that one of its words has. */
export type BloomFilter = Uint32Array;

/** A power of two, and large enough that few words share a bit by chance. */
const BITS = 1 << 20;

/** Makes a filter of words. To ask it costs less than to build a string only to find that no map has it. */
export function bloomFilter(words: Iterable<string>): BloomFilter {
  const filter = new Uint32Array(BITS >> 5);
  for (const word of words) {
    const bit = bitOf(hashLetters(word, 0, word.length));
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

/** True for the hash of each word in the filter, and for few others. */
export function mayContain(filter: BloomFilter, hash: number): boolean {
  const bit = bitOf(hash);
  return ((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}
