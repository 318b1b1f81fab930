import { createRequire } from 'node:module';
import { buildClassifier } from '../src/classifier/classifier';
import { readModel } from '../src/classifier/model-file';
import type { Content } from '../src/content/load-content';
import type { Answer, Engine } from './engine';
import { screened } from './screened';

const load = createRequire(__filename);

/**
 * Our engine without its knowledge of this service: no page names, no kinds of words. What only training needs is
 * loaded only for training.
 */
export function oursEngine(content: Content): Engine {
  const { language, ruleBook, understanding } = content;
  const wake = (file: Uint8Array): Answer => {
    const { classify } = buildClassifier({
      model: readModel(file),
      topics: [],
      cues: understanding.cues,
      language,
      realWords: ruleBook.realWords,
    });
    return (text) => {
      const { intent, confidence } = classify(screened(text)).best;
      return { intent, score: confidence };
    };
  };
  return {
    wake,
    teach: (examples, scored) => {
      const { teachOurs } = load('./teach-ours') as typeof import('./teach-ours');
      const { file, foldScores } = teachOurs(examples, content, scored);
      return { answer: wake(file), file, ...(foldScores && { foldScores }) };
    },
  };
}
