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
  const stems = new Map(model.vocabulary.map((word, at) => [word, model.stems[at] ?? 0]));
  const stem = (word: string) => stems.get(word) ?? hashOfStem(word);
  const mend = wordMender(model, stem, realWords, spellings);
  const hashes = { stem, kinds: model.kinds };
  const score = scorer(model);
  return (tokens) => score(featuresOf(mend(tokens), hashes));
}
