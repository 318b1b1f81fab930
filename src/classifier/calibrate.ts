import { type Calibration, confidenceOf } from './calibration';
import type { Trial } from './folds';
import { logistic } from './logistic';

/** The bot answers from the lowest confidence at which this share of its answers to unseen examples is right. */
const RIGHT_WHEN_SURE = 0.875;

/** "Did you mean" is asked down to the confidence that keeps this share of the right guesses. */
const KEPT_WHEN_CLOSE = 0.98;

/** The share of all messages that is assumed to be about something the bot does not know. */
const STRANGERS = 0.15;

const SHARPNESS = [1, 2, 3, 4, 6, 8] as const;

/** True where the model's first guess was the wanted intent; never for an intent that it had not been trained on. */
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

/**
 * The weight of a trial with an unknown intent, so that all of them together make up the assumed share of strangers.
 */
export function strangersWeigh(trials: readonly Trial[]): number {
  const strangers = trials.filter(({ inScope }) => !inScope).length;
  return strangers > 0 ? ((STRANGERS / (1 - STRANGERS)) * (trials.length - strangers)) / strangers : 0;
}

interface Guess {
  readonly confidence: number;
  readonly right: boolean;
}

/** The lowest confidence from which enough answers are right. Guesses come sorted, most confident first. */
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

/** The sharpness that gives the wanted intents the largest shares over all trials (by log likelihood). */
function bestSharpness(trials: readonly Trial[]): number {
  const fitOf = (sharpness: number) =>
    trials.reduce(
      (sum, { ranked, got, wanted }) => sum + Math.log(1e-6 + (shares(ranked, sharpness)[got.indexOf(wanted)] ?? 0)),
      0,
    );
  return [...SHARPNESS].sort((a, b) => fitOf(b) - fitOf(a))[0] ?? 4;
}

/** Turns scores, best first, into shares of one (a softmax). */
function shares(ranked: readonly number[], sharpness: number): readonly number[] {
  const powers = ranked.map((score) => Math.exp(sharpness * (score - (ranked[0] ?? 0))));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
