import { findFeature } from './feature-table';
import { eachRunHash, featuresOf, hashOfStem } from './features';
import { type MendWords, wordMender } from './mend-words';
import type { Model } from './model';
import { type Scores, scorer } from './score';

/** Reads tidied words in which masks stand for names. */
export interface MessageReader {
  /** Corrects typos. It returns the same array where there is nothing to correct. */
  readonly mend: MendWords;
  /** Weighs mended words and scores them. */
  readonly score: (tokens: readonly string[]) => Scores;
}

/** Builds the functions that mend, weigh and score the words of a message against a model. */
export function messageReader(
  model: Model,
  realWords: ReadonlySet<string>,
  spellings?: ReadonlyMap<string, readonly string[]>,
): MessageReader {
  const { stems, kinds, table, runStarts, runs } = model;
  const rank = new Map<string, number>();
  for (const word of model.vocabulary) rank.set(word, rank.size);
  const stem = (word: string) => stems[rank.get(word) ?? -1] ?? hashOfStem(word);
  const numberOf = (hash: number) => findFeature(table, hash);
  const eachRun = (word: string, note: (run: number) => void) => {
    const place = rank.get(word);
    if (place === undefined) eachRunHash(word, (hash) => note(numberOf(hash)));
    else for (let at = runStarts[place] ?? 0; at < (runStarts[place + 1] ?? 0); at += 1) note(runs[at] ?? 0);
  };
  const mend = wordMender(rank, table, stem, realWords, spellings);
  const score = scorer(model);
  return { mend, score: (tokens) => score(featuresOf(tokens, { stem, kinds, numberOf, eachRun })) };
}
