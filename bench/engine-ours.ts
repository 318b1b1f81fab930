import { confidenceOf } from '../src/classifier/calibrate';
import { buildClassifier } from '../src/classifier/classifier';
import { fitModel } from '../src/classifier/fit-model';
import { readModel, writeModel } from '../src/classifier/model-file';
import { tokensOf } from '../src/classifier/tokens';
import { train } from '../src/classifier/train';
import type { Content } from '../src/content/load-content';
import type { Answer, Engine } from './engine';
import { screened } from './intents-measure';

/** Our engine without what it knows of this service: no names of pages, no kinds of words. */
export function oursEngine({ language, ruleBook, understanding }: Content): Engine {
  const { realWords } = ruleBook;
  const { cues } = understanding;
  const wake = (file: Uint8Array): Answer => {
    const { classify } = buildClassifier({ model: readModel(file), topics: [], cues, language, realWords });
    return (text) => {
      const { intent, confidence } = classify(screened(text)).best;
      return { intent, score: confidence };
    };
  };
  return {
    wake,
    teach: (examples, scored) => {
      if (!scored) {
        const rows = examples.map(({ text, intent }) => ({ intent, tokens: tokensOf(text, language) }));
        const file = writeModel(fitModel(rows, new Map()));
        return { answer: wake(file), file };
      }
      const { model, trials } = train(examples, { language, realWords, kinds: {} });
      const file = writeModel(model);
      const known = trials.filter(({ inScope }) => inScope);
      return { answer: wake(file), file, foldScores: known.map((trial) => confidenceOf(model.calibration, trial)) };
    },
  };
}
