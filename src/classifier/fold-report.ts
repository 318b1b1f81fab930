import { isRight, strangersWeigh } from './calibrate';
import { type Calibration, confidenceOf } from './calibration';
import type { Trial } from './folds';

/** How a model did on unseen examples; every figure is a share of one. */
export interface FoldReport {
  readonly accuracy: number;
  /** The wanted intent is among the first three. */
  readonly amongThree: number;
  /** Of examples of known intents: answered, and answered wrongly. */
  readonly answered: number;
  readonly wronglyAnswered: number;
  /** Of examples of known intents: not lost. */
  readonly kept: number;
  /** Of examples whose intent was left out: not answered, and lost. */
  readonly strangersNotAnswered: number;
  readonly strangersLost: number;
  /** Expected calibration error over ten bins, with the share of strangers that calibration assumes. */
  readonly calibrationError: number;
}

/** Sums up trials under the calibration that was fitted on them. */
export function foldReport(trials: readonly Trial[], calibration: Calibration): FoldReport {
  const guesses = trials.map((trial) => ({
    trial,
    confidence: confidenceOf(calibration, trial),
    right: isRight(trial),
  }));
  const known = guesses.filter(({ trial }) => trial.inScope);
  const strangers = guesses.filter(({ trial }) => !trial.inScope);
  const weight = strangersWeigh(trials);
  const isSure = ({ confidence }: { confidence: number }) => confidence >= calibration.sure;
  return {
    accuracy: share(known, ({ right }) => right),
    amongThree: share(known, ({ trial }) => trial.got.slice(0, 3).includes(trial.wanted)),
    answered: share(known, isSure),
    wronglyAnswered: share(known, (guess) => isSure(guess) && !guess.right),
    kept: share(known, ({ confidence }) => confidence >= calibration.close),
    strangersNotAnswered: share(strangers, (guess) => !isSure(guess)),
    strangersLost: share(strangers, ({ confidence }) => confidence < calibration.close),
    calibrationError: calibrationError(
      guesses.map((guess) => ({ ...guess, weight: guess.trial.inScope ? 1 : weight })),
    ),
  };
}

/** The share of a list that passes a test; 0 for an empty list. */
export function share<T>(all: readonly T[], test: (each: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

/** The mean difference, over ten bins of confidence, between the claimed confidence and the share that was right. */
export function calibrationError(
  guesses: readonly { readonly confidence: number; readonly right: boolean; readonly weight: number }[],
): number {
  const sum = (some: typeof guesses, of: (guess: (typeof guesses)[number]) => number) =>
    some.reduce((all, guess) => all + guess.weight * of(guess), 0);
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = guesses.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    error += Math.abs(sum(inside, ({ confidence }) => confidence) - sum(inside, ({ right }) => (right ? 1 : 0)));
  }
  return (
    error /
    Math.max(
      1e-9,
      sum(guesses, () => 1),
    )
  );
}
