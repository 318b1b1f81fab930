import porter from 'natural/lib/natural/stemmers/porter_stemmer';
import { hashPair, hashRuns, hashText } from './hash';
import { isMask, OTHER } from './tokens';

const STEM = 1;
/** What a message is about weighs more than how it asks: "{other} side effects" is no question on our side effects. */
const OTHER_COUNTS = 4;
const FIRST = hashText('<', STEM);
const LAST = hashText('>', STEM);

/** How words are hashed: by their stem, and by the kind of word that a stem is, if any. */
export interface WordHashes {
  readonly stem: (word: string) => number;
  readonly kinds: ReadonlyMap<number, number>;
}

/** What is counted in a message: stems and pairs of stems, and runs of letters inside words. */
export interface Features {
  readonly stems: readonly number[];
  readonly runs: readonly number[];
}

/** The hash of a word's Porter stem; masks and numbers stand for themselves. */
export function hashOfStem(word: string): number {
  return hashText(isMask(word) ? word : porter.stem(word), STEM);
}

/** Lists the features of tidied words, as hashes and with repetitions. In: words, how to hash them. Out: both blocks. */
export function featuresOf(tokens: readonly string[], { stem: stemHash, kinds }: WordHashes): Features {
  const stems: number[] = [];
  const runs: number[] = [];
  const noteRun = (hash: number) => {
    runs.push(hash);
  };
  let before = FIRST;
  let kindBefore = FIRST;
  for (const token of tokens) {
    const stem = stemHash(token);
    stems.push(stem, hashPair(before, stem));
    if (token === OTHER) for (let more = 1; more < OTHER_COUNTS; more += 1) stems.push(stem);
    const kind = kinds.get(stem);
    if (kind !== undefined) stems.push(kind);
    if (kind !== undefined || kindBefore !== before) stems.push(hashPair(kindBefore, kind ?? stem));
    before = stem;
    kindBefore = kind ?? stem;
    if (!isMask(token) && token !== '#' && token !== '?') hashRuns(token, noteRun);
  }
  if (tokens.length > 0) stems.push(hashPair(before, LAST));
  if (kindBefore !== before) stems.push(hashPair(kindBefore, LAST));
  return { stems, runs };
}
