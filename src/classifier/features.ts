import type porter from 'natural/lib/natural/stemmers/porter_stemmer';
import { hashPair, hashRuns, hashText } from './hash';
import { isMask, OTHER } from './tokens';

const STEM = 1;
/**
 * What a message is about counts more than how it asks: "{other} side effects" is not a question about our side
 * effects.
 */
const OTHER_COUNTS = 4;
const FIRST = hashText('<', STEM);
const LAST = hashText('>', STEM);

/** How words are read: the hash of the stem, the kind of word that the stem belongs to, and runs of letters. */
export interface WordReader {
  readonly stem: (word: string) => number;
  readonly kinds: ReadonlyMap<number, number>;
  /** Maps the hash of a stem, kind or pair to its feature: the hash itself in training, an id in a trained model. */
  readonly numberOf: (hash: number) => number;
  /** Calls back with the feature of each run of letters. */
  readonly eachRun: (word: string, note: (run: number) => void) => void;
}

/** What is counted in a message: stems and neighbors, pairs of stems in any order, and runs of letters inside words. */
export interface Features {
  readonly stems: readonly number[];
  readonly pairs: readonly number[];
  readonly runs: readonly number[];
}

/** How far apart the two words of a pair may stand: "side effects of it" and "has it side effects" share a pair. */
const REACH = 4;

const PAIR = 778;

let loaded: typeof porter | undefined;

/** Loads the stemmer only for a word that no example has. The stems of all others are stored in the model. */
function stemmer(): typeof porter {
  loaded ??= require('natural/lib/natural/stemmers/porter_stemmer') as typeof porter;
  return loaded;
}

/** The hash of a word's Porter stem. Masks and numbers count as they are. */
export function hashOfStem(word: string): number {
  return hashText(isMask(word) ? word : stemmer().stem(word), STEM);
}

/** Calls back with the hash of every run of letters in a word; masks, numbers and question marks have none. */
export function eachRunHash(word: string, note: (hash: number) => void): void {
  if (!isMask(word) && word !== '#' && word !== '?') hashRuns(word, note);
}

/** Lists the features of tidied words, with repetitions, in three blocks. */
export function featuresOf(tokens: readonly string[], reader: WordReader): Features {
  const stems: number[] = [];
  const runs: number[] = [];
  const each: number[] = [];
  const noteRun = (run: number) => {
    runs.push(run);
  };
  let before = FIRST;
  let kindBefore = FIRST;
  for (const token of tokens) {
    const stem = reader.stem(token);
    each.push(stem);
    stems.push(stem, hashPair(before, stem));
    if (token === OTHER) for (let more = 1; more < OTHER_COUNTS; more += 1) stems.push(stem);
    const kind = reader.kinds.get(stem);
    if (kind !== undefined) stems.push(kind);
    if (kind !== undefined || kindBefore !== before) stems.push(hashPair(kindBefore, kind ?? stem));
    before = stem;
    kindBefore = kind ?? stem;
    reader.eachRun(token, noteRun);
  }
  if (tokens.length > 0) stems.push(hashPair(before, LAST));
  if (kindBefore !== before) stems.push(hashPair(kindBefore, LAST));
  return { stems: stems.map(reader.numberOf), pairs: pairsOf(each).map(reader.numberOf), runs };
}

/** The feature of two neighbors. A missing word stands for the edge of the message. */
export function neighborsHash(
  one: string | undefined,
  two: string | undefined,
  stem: (word: string) => number,
): number {
  return hashPair(one === undefined ? FIRST : stem(one), two === undefined ? LAST : stem(two));
}

/** Every pair of words that stand near each other, in either order. */
function pairsOf(stems: readonly number[]): readonly number[] {
  const pairs: number[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const one = stems[at] ?? 0;
    for (let next = at + 1; next <= at + REACH && next < stems.length; next += 1) {
      const two = stems[next] ?? 0;
      pairs.push(hashPair(hashPair(Math.min(one, two), PAIR), Math.max(one, two)));
    }
  }
  return pairs;
}
