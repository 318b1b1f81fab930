import { buildClassifier, type Classifier } from '../src/classifier/classifier';
import { readModel, writeModel } from '../src/classifier/model-file';
import { naturalBayes } from '../src/classifier/natural-bayes';
import { train, type WrittenExample } from '../src/classifier/train';
import type { Content } from '../src/content/load-content';
import { topicNames } from '../src/topic-names';
import { trainingOptions } from '../src/train-model';

/** An engine, trained, with what it took. */
export interface Engine {
  readonly name: string;
  readonly classifier: Classifier;
  readonly trainingSeconds: number;
  /** Milliseconds from the bytes of a file to the first answer; and the bytes. */
  readonly loading?: { readonly milliseconds: number; readonly bytes: number };
}

/** Trains ours and natural's Bayes on the same examples. In: examples, the content, whether names of our pages are linked. Out: both. */
export function engines(
  examples: readonly WrittenExample[],
  content: Content,
  linked: boolean,
): readonly [Engine, Engine] {
  const { link, ...plain } = trainingOptions(content);
  const options = linked && link ? { ...plain, link } : { ...plain, kinds: {} };
  const { language, realWords } = plain;
  const [trained, trainingSeconds] = timed(() => train(examples, options));
  const file = writeModel(trained.model);
  const from = process.hrtime.bigint();
  const ours = buildClassifier({ model: readModel(file), topics: linked ? topicNames(content.library) : [], cues: content.understanding.cues, language, realWords });
  ours.classify({ text: 'what is it' } as Parameters<Classifier['classify']>[0]);
  const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
  const [bayes, bayesSeconds] = timed(() => naturalBayes(examples, language, linked ? link : undefined));
  return [
    { name: 'ours', classifier: ours, trainingSeconds, loading: { milliseconds, bytes: file.length } },
    { name: 'natural Bayes', classifier: bayes, trainingSeconds: bayesSeconds },
  ];
}

function timed<T>(work: () => T): readonly [T, number] {
  const from = process.hrtime.bigint();
  const done = work();
  return [done, Number(process.hrtime.bigint() - from) / 1e9];
}
