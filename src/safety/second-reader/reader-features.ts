import { formsOf } from '../../text/forms';
import type { Word } from '../../text/words';
import { type Counter, count, counterFor } from './counter';

/** The features of a message as a sparse vector: the bucket of each feature, and its value. */
export interface Features {
  readonly buckets: Uint32Array;
  /** The squares add up to 1, so a long message weighs no more than a short one. */
  readonly values: Float64Array;
}

/**
 * The number of buckets, a power of two. A feature goes into a bucket by its hash. Now and then two share one, which
 * costs little (Weinberger et al., ICML 2009).
 */
export const BUCKETS = 1 << 20;

const WORD = 1;
const NEIGHBORS = 2;
const NEAR = 3;
const LIST = 4;
/** One word adds at most so many features: its stem and two pairs. */
const MOST_A_WORD = 3;

/**
 * The bucket of a word list or a sign. A message that holds any of its words has the feature ("breastbone" counts as
 * chest).
 */
export function bucketOfList(name: string): number {
  return hashOf(name, LIST) % BUCKETS;
}

/**
 * Extracts features: stems, pairs of neighboring stems, pairs that are neighbors except for fillers, and word lists.
 * The time is linear in the words.
 * @param lists the buckets of the lists that have a word in the message
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
    count(counter, hash % BUCKETS);
    if (word.opens) isNear = false;
    else count(counter, pairOf(before, hash, NEIGHBORS) % BUCKETS);
    before = hash;
    if (word.filler) continue;
    if (isNear) count(counter, pairOf(near, hash, NEAR) % BUCKETS);
    near = hash;
    isNear = true;
  }
  for (const list of lists) count(counter, list);
  return scaled(counter);
}

/** Turns counts into values: many times is a little more than once, and the whole vector has length 1. */
function scaled({ keys, counts, size }: Counter): Features {
  const values = new Float64Array(size);
  let squares = 0;
  for (let at = 0; at < size; at += 1) {
    const times = counts[at] ?? 1;
    const value = times === 1 ? 1 : 1 + Math.log(times);
    values[at] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < size; at += 1) values[at] = (values[at] ?? 0) / length;
  return { buckets: keys.slice(0, size), values };
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

/** Mixes the bits (the finalizer of MurmurHash3), so that the low ones can choose a bucket. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
