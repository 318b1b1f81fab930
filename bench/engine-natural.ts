import { naturalBayes } from '../src/classifier/natural-bayes';
import type { Language } from '../src/text/words';
import type { Answer, Engine } from './engine';
import { screened } from './screened';

/** The Bayes classifier of `natural` with its best setting, its values normalized to probabilities. */
export function naturalEngine(language: Language): Engine {
  const answering =
    ({ classify }: ReturnType<typeof naturalBayes>): Answer =>
    (text) => {
      const { intent, confidence } = classify(screened(text)).best;
      return { intent, score: confidence };
    };
  return {
    teach: (examples) => {
      const bayes = naturalBayes(examples, language);
      return { answer: answering(bayes), file: Buffer.from(bayes.keep()) };
    },
    wake: (file) => answering(naturalBayes(Buffer.from(file).toString(), language)),
  };
}
