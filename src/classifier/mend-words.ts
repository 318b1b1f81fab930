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
const USUAL_SLIP = 1.5;

/** Bonus for a letter that was left out, or hit beside its key. */
const NEAR_SLIP = 1.2;

/** The cost of being ten times less frequent. */
const FREQUENT = 0.7;

/** Replaces mistyped words by what was meant. */
export type MendWords = (tokens: readonly string[]) => readonly string[];

/**
 * Builds the corrector of typos. A word with one error becomes the word of the examples that best fits its neighbors.
 * Words of the examples and real words stay as they are: "hip" stays "hip".
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
  const search = () =>
    wordsNear([...[...rank.keys()].filter((word) => word.length >= SHORTEST && !isMask(word)), ...shorts]);
  // Building the search takes longer than all the rest, so the start does not wait for it.
  let near: ReturnType<typeof search> | undefined;
  const stands = (word: string) => word.length < SHORTEST_TYPED || rank.has(word) || realWords.has(word);
  const isSeen = (one: string | undefined, two: string | undefined) =>
    findFeature(table, neighborsHash(one, two, stem)) >= 0;
  const worth = (typed: string, meant: string, before: string | undefined, after: string | undefined) =>
    (isSeen(before, meant) ? SEEN_BESIDE : 0) +
    (isSeen(meant, after) ? SEEN_BESIDE : 0) +
    worthOfSlip(typed, meant) -
    FREQUENT * Math.log10(1 + (rank.get(meant) ?? 0));
  // Two letters say little: "hw" becomes "how" only where an example has "how long".
  const isKnownBeside = (meant: string, before: string | undefined, after: string | undefined) =>
    (before !== undefined && isSeen(before, meant)) || (after !== undefined && isSeen(meant, after));
  const mend = (typed: string, before: string | undefined, after: string | undefined) => {
    let best = typed;
    let most = Number.NEGATIVE_INFINITY;
    near ??= search();
    for (const meant of near(typed)) {
      if (isHardlyTyped(typed, meant) && !isKnownBeside(meant, before, after)) continue;
      const value = worth(typed, spelled(meant)[0] ?? meant, before, after);
      if (value > most) [best, most] = [meant, value];
    }
    return best;
  };
  return (tokens) => {
    if (tokens.every(stands)) return tokens;
    const mended: string[] = [];
    tokens.forEach((token, at) => {
      if (stands(token)) mended.push(token);
      else mended.push(...spelled(mend(token, mended.at(-1), tokens[at + 1])));
    });
    return mended;
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
