import { featuresOf, hashOfStem } from './features';
import { wordMender } from './mend-words';
import type { Model } from './model';
import { type Scores, scorer } from './score';

/** Scores tidied words in which names stand as masks. */
export type ScoreTokens = (tokens: readonly string[]) => Scores;

/** Builds the reading of messages against a model. In: the model, real English words, how short forms are spelled out. Out: the scoring of tidied words. */
export function messageReader(
  model: Model,
  realWords: ReadonlySet<string>,
  spellings?: ReadonlyMap<string, readonly string[]>,
): ScoreTokens {
  const rank = new Map<string, number>();
  for (const word of model.vocabulary) rank.set(word, rank.size);
  const stem = (word: string) => model.stems[rank.get(word) ?? -1] ?? hashOfStem(word);
  const mend = wordMender(rank, model.table, stem, realWords, spellings);
  const hashes = { stem, kinds: model.kinds };
  const score = scorer(model);
  return (tokens) => score(featuresOf(mend(tokens), hashes));
}
