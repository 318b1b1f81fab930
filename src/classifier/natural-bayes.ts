import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier';
import type { Candidate } from '../domain/classification';
import type { Language } from '../text/words';
import type { Classifier } from './classifier';
import type { LinkTopics } from './link-topics';
import { tokensOf } from './tokens';
import type { WrittenExample } from './train';

const SURE = 0.5;
const CLOSE = 0.25;
const RUNNERS_UP = 3;

/**
 * natural's Bayes classifier behind our interface: the baseline that ours must beat. In: examples, the language, a topic
 * linker if any. Out: a classifier. Its values are products and no probabilities, so they are brought to a sum of one here.
 */
export function naturalBayes(examples: readonly WrittenExample[], language: Language, link?: LinkTopics): Classifier {
  const bayes = new BayesClassifier();
  bayes.setOptions({ keepStops: true });
  const read = (text: string) => {
    const tokens = tokensOf(text, language);
    return link ? link(tokens) : { tokens, topics: [] };
  };
  for (const { text, intent } of examples) bayes.addDocument(read(text).tokens.join(' '), intent);
  bayes.train();
  return {
    classify: ({ text }) => {
      const { tokens, topics } = read(text);
      const values = bayes.getClassifications(tokens.join(' '));
      const sum = values.reduce((whole, { value }) => whole + value, 0) || 1;
      const [best = { intent: '', confidence: 0 }, ...rest] = values.map(
        ({ label, value }): Candidate => ({ intent: label, confidence: value / sum }),
      );
      const verdict = best.confidence >= SURE ? 'sure' : best.confidence >= CLOSE ? 'close' : 'lost';
      return { best, runnersUp: rest.slice(0, RUNNERS_UP), verdict, topics };
    },
  };
}
