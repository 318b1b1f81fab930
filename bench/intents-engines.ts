import { buildClassifier, type Classifier } from '../src/classifier/classifier';
import type { Trial } from '../src/classifier/folds';
import { readModel, writeModel } from '../src/classifier/model-file';
import { naturalBayes } from '../src/classifier/natural-bayes';
import { train, type WrittenExample } from '../src/classifier/train';
import { trainingOptions } from '../src/commands/train-model';
import type { Content } from '../src/content/load-content';
import { classifierFor } from '../src/load/load-from-config';
import { triggersFrom } from '../src/safety/rules/triggers';
import { screened } from './screened';

/** A trained engine, and what training took. */
export interface Engine {
  readonly name: string;
  readonly classifier: Classifier;
  readonly trainingSeconds: number;
  /** The results for examples that training left out. */
  readonly trials?: readonly Trial[];
  /** Milliseconds from the bytes of a file to the first answer, and the number of bytes. */
  readonly loading?: { readonly milliseconds: number; readonly bytes: number };
}

/**
 * Trains our engine, and loads it from the bytes of its file.
 * @param linked whether names of our pages are recognized
 */
export function ours(examples: readonly WrittenExample[], content: Content, linked: boolean): Engine {
  const { link, ...plain } = trainingOptions(content);
  const options = linked && link ? { ...plain, link } : { ...plain, kinds: {} };
  const [trained, trainingSeconds] = timed(() => train(examples, options));
  const file = writeModel(trained.model);
  const { language, realWords } = plain;
  // The program reads these from a file that the build left.
  const triggers = linked ? triggersFrom(content.ruleBook.modifiers, language) : [];
  const [classifier, seconds] = timed(() => {
    const model = readModel(file);
    const built = linked
      ? classifierFor(content, model, triggers)
      : buildClassifier({ model, topics: [], cues: content.understanding.cues, language, realWords });
    built.classify(screened('what is it'));
    return built;
  });
  const loading = { milliseconds: 1000 * seconds, bytes: file.length };
  return { name: 'ours', classifier, trainingSeconds, trials: trained.trials, loading };
}

/** Trains the Bayes classifier of `natural` on the same examples, with the same linker. */
export function bayes(examples: readonly WrittenExample[], content: Content, linked: boolean): Engine {
  const { language, link } = trainingOptions(content);
  const [classifier, trainingSeconds] = timed(() => naturalBayes(examples, language, linked ? link : undefined));
  return { name: 'natural Bayes', classifier, trainingSeconds };
}

function timed<T>(work: () => T): readonly [T, number] {
  const from = process.hrtime.bigint();
  const done = work();
  return [done, Number(process.hrtime.bigint() - from) / 1e9];
}
