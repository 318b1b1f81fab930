import { calibrate, isRight, strangersWeigh } from '../src/classifier/calibrate';
import { confidenceOf } from '../src/classifier/calibration';
import type { Classifier } from '../src/classifier/classifier';
import { calibrationError } from '../src/classifier/fold-report';
import type { Trial } from '../src/classifier/folds';
import type { WrittenExample } from '../src/classifier/train';
import type { Screen } from '../src/safety/screen';
import { measure } from './intents-measure';
import { mean, percent, print, tellFloor } from './intents-print';
import type { Row } from './intents-rows';
import { quantile } from './read-lines';
import { screened } from './screened';
import { typist } from './typos';

const WORDS_PER_TYPO = 5;
const TYPISTS = [1, 2, 3, 4, 5];

/** Intents that are answered without a word about health. Taking a stray message for one of these misleads nobody. */
const SMALL_TALK = new Set(
  'about-the-bot cancel feedback goodbye greeting help more my-data out-of-scope repeat restart simpler sources thanks'.split(
    ' ',
  ),
);

/** The cost of typos: one in every five words, mean of five typists. */
export function benchTypos(classifier: Classifier, rows: readonly Row[]): void {
  const clean = measure(classifier, rows).accuracy;
  const mistyped = mean(
    TYPISTS.map((seed) => {
      const type = typist(WORDS_PER_TYPO, seed);
      return measure(
        classifier,
        rows.map((row) => ({ ...row, text: type(row.text) })),
      ).accuracy;
    }),
  );
  print(`right: ${percent(clean)}; with a typo in every ${WORDS_PER_TYPO} words: ${percent(mistyped)}`);
  tellFloor('points lost to typos', 100 * (clean - mistyped), 1, 'at most');
}

/** Whether confidence means what it says: calibrated on every other trial, checked on the rest. */
export function benchCalibration(trials: readonly Trial[]): void {
  const odd = trials.filter((_trial, at) => at % 2 === 1);
  const even = trials.filter((_trial, at) => at % 2 === 0);
  const claims = [
    [odd, even],
    [even, odd],
  ].flatMap(([learned = [], rest = []]) => {
    const line = calibrate(learned);
    const weight = strangersWeigh(rest);
    return rest.map((trial) => ({
      confidence: confidenceOf(line, trial),
      right: isRight(trial),
      weight: trial.inScope ? 1 : weight,
    }));
  });
  const error = calibrationError(claims);
  print(`expected calibration error over ${claims.length} fold predictions: ${error.toFixed(3)}`);
  tellFloor('expected calibration error', error, 0.03, 'at most');
}

/**
 * Everyday queries that belong to no intent, given to the classifier alone. The turn after it also checks what ties
 * them to the subject.
 */
export function benchEveryday(classifier: Classifier, queries: readonly WrittenExample[]): void {
  const got = queries.map(({ text }) => classifier.classify(screened(text)));
  const sure = got.filter(({ verdict, best }) => verdict === 'sure' && best.intent !== 'out-of-scope');
  const wrong = sure.filter(({ best }) => !SMALL_TALK.has(best.intent));
  const lost = got.filter(({ verdict, best }) => verdict === 'lost' || best.intent === 'out-of-scope');
  const share = (some: readonly unknown[]) => some.length / queries.length;
  print(
    `\neveryday queries (${queries.length}), classifier alone: out of reach ${percent(share(lost))}, sure of small talk ${percent(share(sure) - share(wrong))}, sure of health ${percent(share(wrong))}, the rest close`,
  );
}

/**
 * What understanding a message costs, including the screen, and that the cost of a long message is proportional to its
 * length.
 */
export function benchCost(classifier: Classifier, screen: Screen, rows: readonly Row[]): void {
  const understand = (text: string) => classifier.classify(screen({ text }).utterance);
  for (const { text } of rows) understand(text);
  const times = rows.map(({ text }) => microseconds(() => understand(text))).sort((a, b) => a - b);
  const filler = 'my knee hurts when i walk and the scan shows bone marrow edema, how long does it take to heal? ';
  const long = (length: number) => {
    const text = filler.repeat(Math.ceil(length / filler.length));
    return Math.min(...Array.from({ length: 9 }, () => microseconds(() => classifier.classify(screened(text)))));
  };
  print(
    `screen and classifier, p50 ${quantile(times, 0.5).toFixed(0)} µs, p99 ${quantile(times, 0.99).toFixed(0)} µs; classifier alone, 10 kB ${(long(10_000) / 1000).toFixed(2)} ms, 1 MB ${(long(1_000_000) / 1000).toFixed(2)} ms`,
  );
  tellFloor('screen and classifier, p50 in microseconds', quantile(times, 0.5), 150, 'at most');
}

function microseconds(work: () => unknown): number {
  const from = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - from) / 1000;
}
