import type { Classifier } from '../src/classifier/classifier';
import { share } from '../src/classifier/fold-report';
import type { Classification } from '../src/domain/classification';
import { bareName } from '../src/domain/names';
import { areaUnderCurve } from './area-under-curve';
import { OUT_OF_SCOPE, type Row } from './intents-rows';
import { screened } from './screened';

/** The results of one classifier on one set: shares of one, and times in microseconds. */
export interface Measured {
  /** Messages in scope whose first guess is right, whatever the verdict. */
  readonly accuracy: number;
  readonly amongThree: number;
  readonly answered: number;
  /** Sure and wrong, of messages in scope. */
  readonly wrongAndSure: number;
  readonly topics: number;
  /** Messages out of scope that are not answered: lost, asked back, or recognized as out of scope. */
  readonly strangersRejected: number;
  /** How well the confidence separates messages in scope from those out of scope (area under the curve). */
  readonly auroc: number;
  readonly p50: number;
  readonly p99: number;
}

/** Runs a classifier over labeled rows. */
export function measure(classifier: Classifier, rows: readonly Row[]): Measured {
  for (const { text } of rows.slice(0, 300)) classifier.classify(screened(text));
  const times: number[] = [];
  const got = rows.map((row) => {
    const from = process.hrtime.bigint();
    const classification = classifier.classify(screened(row.text));
    times.push(Number(process.hrtime.bigint() - from) / 1000);
    return { row, classification };
  });
  times.sort((a, b) => a - b);
  const inside = got.filter(({ row }) => row.intent !== OUT_OF_SCOPE);
  const strangers = got.filter(({ row }) => row.intent === OUT_OF_SCOPE);
  const isSure = ({ classification }: Got) => classification.verdict === 'sure';
  return {
    accuracy: share(inside, isRight),
    amongThree: share(inside, ({ row, classification: { best, runnersUp } }) =>
      [best, ...runnersUp.slice(0, 2)].some(({ intent }) => fits(row, intent)),
    ),
    answered: share(inside, isSure),
    wrongAndSure: share(inside, (each) => isSure(each) && !isRight(each)),
    topics: share(
      inside.filter(({ row }) => row.topic !== null),
      ({ row, classification }) => hasTopic(row, classification),
    ),
    strangersRejected: share(strangers, (each) => !isSure(each) || each.classification.best.intent === OUT_OF_SCOPE),
    auroc: areaUnderCurve(inside.map(confidence), strangers.map(confidence)),
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

interface Got {
  readonly row: Row;
  readonly classification: Classification;
}

function confidence({ classification: { best } }: Got): number {
  return best.intent === OUT_OF_SCOPE ? 0 : best.confidence;
}

function fits(row: Row, intent: string): boolean {
  return row.intent === intent || row.also.includes(intent);
}

function isRight({ row, classification }: Got): boolean {
  return fits(row, classification.best.intent);
}

/**
 * The wanted topic is named first. If none is named, the bot uses the condition itself. A name that two packs share
 * counts for either.
 */
function hasTopic(row: Row, { topics }: Classification): boolean {
  return bareName(topics[0] ?? 'bone-marrow-edema') === row.topic;
}
