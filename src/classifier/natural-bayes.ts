import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier';
import type { Candidate } from '../domain/classification';
import type { Language } from '../text/words';
import type { Classifier } from './classifier';
import type { LinkTopics } from './link-topics';
import { tokensOf } from './tokens';
import type { WrittenExample } from './train';

/** The best setting on public data sets. The default of 1 loses three points. */
const SMOOTHING = 0.1;

const SURE = 0.5;
const CLOSE = 0.25;
const RUNNERS_UP = 3;

/** A classifier built on `natural`, and what to write to a file to restore it. */
export interface NaturalBayes extends Classifier {
  keep(): string;
}

/**
 * The Bayes classifier of `natural` behind our interface: the baseline that ours must beat. Its values are products
 * rather than probabilities, so they are normalized to a sum of one.
 * @param from examples to train on, or what `keep` returned
 */
export function naturalBayes(
  from: readonly WrittenExample[] | string,
  language: Language,
  link?: LinkTopics,
): NaturalBayes {
  const bayes =
    typeof from === 'string' ? BayesClassifier.restore(JSON.parse(from)) : new BayesClassifier(undefined, SMOOTHING);
  bayes.setOptions({ keepStops: true });
  const read = (text: string) => {
    const tokens = tokensOf(text, language);
    return link ? link(tokens) : { tokens, topics: [] };
  };
  if (typeof from !== 'string') {
    for (const { text, intent } of from) bayes.addDocument(read(text).tokens.join(' '), intent);
    bayes.train();
  }
  return {
    keep: () => JSON.stringify(bayes),
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
