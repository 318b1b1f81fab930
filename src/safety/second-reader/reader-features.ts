import { formsOf } from '../../text/forms';
import type { Word } from '../../text/words';
import { type Counter, count, counterFor } from './counter';

/** What the second reader counts in a message: where each feature stands in the weights, and how strongly it is there. */
export interface Features {
  readonly places: Uint32Array;
  /** Their squares add up to 1, so that a long message weighs no more than a short one. */
  readonly strengths: Float64Array;
}

/** Places in the weights; a power of two. Features share places now and then, which costs little (Weinberger et al., ICML 2009). */
export const PLACES = 1 << 20;

const WORD = 1;
const NEIGHBORS = 2;
const NEAR = 3;
const LIST = 4;
/** Features that one word may add: its stem and two pairs. */
const MOST_A_WORD = 3;

/** The place of a word list or a sign: a message that holds any of its words has it ("breastbone" counts as chest). */
export function placeOfList(name: string): number {
  return hashOf(name, LIST) % PLACES;
}

/**
 * Counts stems, pairs of neighboring stems, pairs that stand together but for small words, and word lists. In: the
 * tidied words, the places of the lists that have a word in them. Out: the features. Linear in the words.
 */
export function featuresOf(words: readonly Word[], lists: readonly number[]): Features {
  const { forms, formAt } = formsOf(words);
  const hashes = forms.map(({ stem }) => hashOf(stem, WORD));
  const counter = counterFor(MOST_A_WORD * words.length + lists.length);
  let isNear = false;
  let [before, near] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const hash = hashes[formAt[at] ?? 0] ?? 0;
    count(counter, hash % PLACES);
    if (word.opens) isNear = false;
    else count(counter, pairOf(before, hash, NEIGHBORS) % PLACES);
    before = hash;
    if (word.filler) continue;
    if (isNear) count(counter, pairOf(near, hash, NEAR) % PLACES);
    near = hash;
    isNear = true;
  }
  for (const list of lists) count(counter, list);
  return scaled(counter);
}

/** Often is a little more than once, and the whole has length 1. */
function scaled({ places, counts, filled }: Counter): Features {
  const strengths = new Float64Array(filled);
  let squares = 0;
  for (let at = 0; at < filled; at += 1) {
    const times = counts[at] ?? 1;
    const strength = times === 1 ? 1 : 1 + Math.log(times);
    strengths[at] = strength;
    squares += strength * strength;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < filled; at += 1) strengths[at] = (strengths[at] ?? 0) / length;
  return { places: places.slice(0, filled), strengths };
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
