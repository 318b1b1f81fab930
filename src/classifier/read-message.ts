import { findFeature } from './feature-table';
import { eachRunHash, featuresOf, hashOfStem } from './features';
import { wordMender } from './mend-words';
import type { Model } from './model';
import { type Scores, scorer } from './score';

/** Scores tidied words in which masks stand for names. */
export type ScoreTokens = (tokens: readonly string[]) => Scores;

/** Builds the function that mends, weighs and scores the words of a message against a model. */
export function messageReader(
  model: Model,
  realWords: ReadonlySet<string>,
  spellings?: ReadonlyMap<string, readonly string[]>,
): ScoreTokens {
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
  return (tokens) => score(featuresOf(mend(tokens), { stem, kinds, numberOf, eachRun }));
}
