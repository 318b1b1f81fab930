import { once } from '../text/once';
import { type FeatureTable, findFeature } from './feature-table';
import { neighborsHash } from './features';
import { areNeighbors } from './keyboard';
import { wordsNear } from './nearest-word';
import { isSwappedOrDoubled } from './slip';
import { isMask } from './tokens';

/** Shorter words are close to too many others. */
const SHORTEST = 3;

/** Shorter words stay as typed. Two letters may be a word that lost one ("hw"). */
const SHORTEST_TYPED = 2;

/** Short forms that are long enough to be mistyped. They are spelled out after mending ("whts" is whats, what is). */
const SHORT_FORM = /^[a-z]{4,}$/;

/** Bonus for a candidate with this neighbor in some example. Only a very large difference in frequency outweighs it. */
const SEEN_BESIDE = 2;

/** Bonus for letters that were only swapped or doubled, the commonest typos. */
const USUAL_SLIP = 3;

/** Bonus for a letter that was left out, or hit beside its key. */
const NEAR_SLIP = 2.4;

/** The cost of being ten times less frequent. */
const FREQUENT = 0.7;

/** Words of the examples from this rank on are rare. One that is in no word list is more likely a typo of an example. */
const RARE = 1500;

/** A rare or unknown real word is taken for a typo of one of this many most frequent words only ("how log", "will thy"). */
const MOST_FREQUENT = 1000;

/** The words before and after a place in a message; undefined at its ends. */
type Neighbors = readonly [before: string | undefined, after: string | undefined];

/** Replaces mistyped words by what was meant. It returns the same array where nothing is mistyped. */
export type MendWords = (tokens: readonly string[]) => readonly string[];

/**
 * Builds the corrector of typos. A word with one error becomes the word of the examples that best fits its neighbors.
 * Real words and frequent words of the examples stay as they are: "hip" stays "hip". But where no example has a real
 * word beside its neighbors, and has a frequent word beside both, that one is meant: "how log does it take".
 * @param rank the model's words with their index, frequent ones first
 * @param table the features that the model knows
 */
export function wordMender(
  rank: ReadonlyMap<string, number>,
  table: FeatureTable,
  stem: (word: string) => number,
  realWords: ReadonlySet<string>,
  spellings: ReadonlyMap<string, readonly string[]> = new Map(),
): MendWords {
  const shorts = [...spellings.keys()].filter((key) => SHORT_FORM.test(key));
  const spelled = (word: string) => (rank.has(word) ? [word] : (spellings.get(word) ?? [word]));
  const words = () => [...rank.keys()].filter((word) => word.length >= SHORTEST && !isMask(word));
  const isFrequent = (word: string) => (rank.get(word) ?? MOST_FREQUENT) < MOST_FREQUENT;
  // Building the searches takes longer than all the rest, so the start does not wait for them.
  const nearAny = once(() => wordsNear([...words(), ...shorts]));
  const nearFrequent = once(() => wordsNear(words().filter(isFrequent)));
  const isKnown = (word: string) => word.length < SHORTEST_TYPED || rank.has(word) || realWords.has(word);
  const needsNoMending = (word: string) =>
    word.length < SHORTEST_TYPED ||
    isMask(word) ||
    (rank.get(word) ?? RARE) < RARE ||
    (word.length < SHORTEST && realWords.has(word));
  const isSeen = (one: string | undefined, two: string | undefined) =>
    findFeature(table, neighborsHash(one, two, stem)) >= 0;
  const fitsNeighbors = (first: string | undefined, last: string | undefined, [before, after]: Neighbors) => ({
    before: before !== undefined && isSeen(before, first),
    after: after !== undefined && isSeen(last, after),
  });
  const worth = (typed: string, meant: string, neighbors: Neighbors) => {
    const spelledOut = spelled(meant);
    const fits = fitsNeighbors(spelledOut[0], spelledOut.at(-1), neighbors);
    return (
      (fits.before ? SEEN_BESIDE : 0) +
      (fits.after ? SEEN_BESIDE : 0) +
      worthOfSlip(typed, meant) -
      FREQUENT * Math.log10(1 + Math.max(...spelledOut.map((word) => rank.get(word) ?? 0)))
    );
  };
  // Two letters say little: "hw" becomes "how" only where an example has "how long".
  const isLikely = (typed: string, meant: string, neighbors: Neighbors) => {
    const fits = fitsNeighbors(meant, meant, neighbors);
    return !isHardlyTyped(typed, meant) || fits.before || fits.after;
  };
  // A frequent word that fits both neighbors is meant. For a typo that stands in an example ("wht") one is enough.
  const isLikelyForKnown = (typed: string, meant: string, neighbors: Neighbors) => {
    if (worthOfSlip(typed, meant) === 0) return false;
    if (!realWords.has(typed)) return isLikely(typed, meant, neighbors);
    const fits = fitsNeighbors(meant, meant, neighbors);
    const [before, after] = neighbors;
    return (fits.before || before === undefined) && (fits.after || after === undefined);
  };
  const stands = (typed: string, neighbors: Neighbors) => {
    const fits = fitsNeighbors(typed, typed, neighbors);
    return realWords.has(typed) && (fits.before || fits.after || neighbors.every((word) => word === undefined));
  };
  const mend = (typed: string, neighbors: Neighbors) => {
    const isWord = isKnown(typed);
    if (isWord && stands(typed, neighbors)) return typed;
    const [near, isFit] = isWord ? [nearFrequent(), isLikelyForKnown] : [nearAny(), isLikely];
    let best = typed;
    let most = Number.NEGATIVE_INFINITY;
    for (const meant of near(typed)) {
      if (!isFit(typed, meant, neighbors)) continue;
      const value = worth(typed, meant, neighbors);
      if (value > most) [best, most] = [meant, value];
    }
    return best;
  };
  return (tokens) => {
    if (tokens.every(needsNoMending)) return tokens;
    const mended: string[] = [];
    tokens.forEach((token, at) => {
      if (needsNoMending(token)) mended.push(token);
      else mended.push(...spelled(mend(token, [mended.at(-1), tokens[at + 1]])));
    });
    return mended.length === tokens.length && mended.every((word, at) => word === tokens[at]) ? tokens : mended;
  };
}

/** True where at most two letters of the word were typed as meant. */
function isHardlyTyped(typed: string, meant: string): boolean {
  if (typed.length < SHORTEST) return true;
  return typed.length === SHORTEST && typed.length === meant.length && worthOfSlip(typed, meant) < USUAL_SLIP;
}

/** How plausible a typo is: swapped or doubled letters most, then one left out or hit beside its key. */
function worthOfSlip(typed: string, meant: string): number {
  if (typed.length < meant.length) return NEAR_SLIP;
  if (isSwappedOrDoubled(typed, meant)) return USUAL_SLIP;
  if (typed.length > meant.length) return 0;
  const at = [...typed].findIndex((letter, place) => letter !== meant[place]);
  return areNeighbors(typed[at] ?? '', meant[at] ?? '') ? NEAR_SLIP : 0;
}
