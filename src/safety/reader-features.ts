import type { Word } from '../text/words';

/** What the second reader counts in a message: where each feature stands in the weights, and how strongly it is there. */
export interface Features {
  readonly places: Uint32Array;
  /** Their squares add up to 1, so that a long message weighs no more than a short one. */
  readonly strengths: Float64Array;
}

/** Places in the weights; a power of two. Features share places now and then, which costs little (Weinberger et al., ICML 2009). */
export const PLACES = 1 << 17;

const WORD = 1;
const NEIGHBORS = 2;
const NEAR = 3;
const LIST = 4;

/** The place of a word list or a sign: a message that holds any of its words has it ("breastbone" counts as chest). */
export function placeOfList(name: string): number {
  return hashOf(name, LIST) % PLACES;
}

/**
 * Counts stems, pairs of neighboring stems, pairs that stand together but for small words, and word lists. In: the
 * tidied words, the places of the lists that have a word in them. Out: the features. Linear in the words.
 */
export function featuresOf(words: readonly Word[], lists: readonly number[]): Features {
  const counts = new Map<number, number>();
  const note = (hash: number) => {
    const place = hash % PLACES;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  let before: Stemmed | undefined;
  let near: Stemmed | undefined;
  for (const word of words) {
    const here = { hash: hashOf(word.stem, WORD), sentence: word.sentence };
    note(here.hash);
    if (before?.sentence === word.sentence) note(pairOf(before.hash, here.hash, NEIGHBORS));
    before = here;
    if (word.filler) continue;
    if (near?.sentence === word.sentence) note(pairOf(near.hash, here.hash, NEAR));
    near = here;
  }
  for (const list of lists) note(list);
  return scaled(counts);
}

interface Stemmed {
  readonly hash: number;
  readonly sentence: number;
}

/** Often is a little more than once, and the whole has length 1. */
function scaled(counts: ReadonlyMap<number, number>): Features {
  const places = Uint32Array.from(counts.keys());
  const strengths = Float64Array.from(counts.values(), (count) => 1 + Math.log(count));
  const length = Math.sqrt(strengths.reduce((sum, strength) => sum + strength * strength, 0)) || 1;
  return { places, strengths: strengths.map((strength) => strength / length) };
}

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
function hashOf(text: string, kind: number): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash);
}

function pairOf(first: number, second: number, kind: number): number {
  return spread(Math.imul(first ^ kind, 0x01000193) ^ (second + 0x9e3779b9));
}

/** Spreads the bits (the final mix of MurmurHash3), so that the low ones can choose a place. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
