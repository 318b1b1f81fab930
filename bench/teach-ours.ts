import { confidenceOf } from '../src/classifier/calibration';
import { fitModel } from '../src/classifier/fit-model';
import { writeModel } from '../src/classifier/model-file';
import { tokensOf } from '../src/classifier/tokens';
import { train, type WrittenExample } from '../src/classifier/train';
import type { Content } from '../src/content/load-content';
import type { Taught } from './engine';

/** Trains our engine. Without scores, which cost ten times as much, its guesses are the same. */
export function teachOurs(
  examples: readonly WrittenExample[],
  { language, ruleBook }: Content,
  scored: boolean,
): Omit<Taught, 'answer'> {
  if (!scored) {
    const rows = examples.map(({ text, intent }) => ({ intent, tokens: tokensOf(text, language) }));
    return { file: writeModel(fitModel(rows, new Map())) };
  }
  const { model, trials } = train(examples, { language, realWords: ruleBook.realWords, kinds: {} });
  const known = trials.filter(({ inScope }) => inScope);
  const foldScores = known.map((trial) => confidenceOf(model.calibration, trial));
  return { file: writeModel(model), foldScores };
}
