import { type Calibration, confidenceOf } from './calibration';
import type { Trial } from './folds';
import { logistic } from './logistic';

/** Answers are given from that confidence on at which this share of the answers to unseen examples is right. */
const RIGHT_WHEN_SURE = 0.875;

/** "Did you mean" is asked down to that confidence which keeps this share of the right guesses. */
const KEPT_WHEN_CLOSE = 0.98;

/** Of all messages, this share is taken to be about what the bot does not know. */
const STRANGERS = 0.15;

const SHARPNESS = [1, 2, 3, 4, 6, 8] as const;

/** True when the model's first guess was what was wanted; never for an intent that it did not know. */
export function isRight({ inScope, wanted, got }: Trial): boolean {
  return inScope && got[0] === wanted;
}

/** Turns the scores of trials into a probability (one logistic regression) and picks the two thresholds. */
export function calibrate(trials: readonly Trial[]): Calibration {
  const weight = strangersWeigh(trials);
  const rows = trials.map((trial) => ({
    x: [1, trial.score, trial.margin],
    y: isRight(trial) ? 1 : 0,
    weight: trial.inScope ? 1 : weight,
  }));
  const [bias = 0, score = 0, margin = 0] = logistic(rows);
  const line = { bias, score, margin };
  const known = trials.filter(({ inScope }) => inScope);
  const sorted = known
    .map((trial) => ({ confidence: confidenceOf(line, trial), right: isRight(trial) }))
    .sort((a, b) => b.confidence - a.confidence);
  const sure = sureFrom(sorted);
  const close = Math.min(sure, closeFrom(sorted.filter(({ right }) => right)));
  return { ...line, sharpness: bestSharpness(known), sure, close };
}

/** What one trial with an unknown intent counts, so that all of them make up the share that is expected of strangers. */
export function strangersWeigh(trials: readonly Trial[]): number {
  const strangers = trials.filter(({ inScope }) => !inScope).length;
  return strangers > 0 ? ((STRANGERS / (1 - STRANGERS)) * (trials.length - strangers)) / strangers : 0;
}

interface Guess {
  readonly confidence: number;
  readonly right: boolean;
}

/** The lowest confidence from which on enough answers are right; guesses come most confident first. */
function sureFrom(guesses: readonly Guess[]): number {
  let right = 0;
  let lowest = 1;
  guesses.forEach((guess, at) => {
    if (guess.right) right += 1;
    if (right >= RIGHT_WHEN_SURE * (at + 1)) lowest = guess.confidence;
  });
  return lowest;
}

function closeFrom(right: readonly Guess[]): number {
  return right[Math.floor(KEPT_WHEN_CLOSE * (right.length - 1))]?.confidence ?? 0;
}

/** The sharpness under which what was wanted gets the largest share, over all trials (in logarithms). */
function bestSharpness(trials: readonly Trial[]): number {
  const fitOf = (sharpness: number) =>
    trials.reduce(
      (sum, { ranked, got, wanted }) => sum + Math.log(1e-6 + (shares(ranked, sharpness)[got.indexOf(wanted)] ?? 0)),
      0,
    );
  return [...SHARPNESS].sort((a, b) => fitOf(b) - fitOf(a))[0] ?? 4;
}

/** Turns scores into shares of one. In: scores, best first; how sharply. Out: shares in the same order. */
function shares(ranked: readonly number[], sharpness: number): readonly number[] {
  const powers = ranked.map((score) => Math.exp(sharpness * (score - (ranked[0] ?? 0))));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
