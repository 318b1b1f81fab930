/** What cross-validation found out about the model's own scores. */
export interface Calibration {
  /** Confidence = 1 / (1 + exp(-(bias + score x best score + margin x distance to the second))). */
  readonly bias: number;
  readonly score: number;
  readonly margin: number;
  /** How sharply scores turn into shares among the runners-up. */
  readonly sharpness: number;
  /** From this confidence on the bot answers. */
  readonly sure: number;
  /** From this confidence on it asks "did you mean"; below, the message is lost. */
  readonly close: number;
}

/** A stand-in until the model is calibrated. */
export const UNCALIBRATED: Calibration = { bias: 0, score: 1, margin: 1, sharpness: 4, sure: 0.5, close: 0.25 };

/** The probability that the best intent is the right one. */
export function confidenceOf(
  { bias, score, margin }: Pick<Calibration, 'bias' | 'score' | 'margin'>,
  found: { readonly score: number; readonly margin: number },
): number {
  return 1 / (1 + Math.exp(-(bias + score * found.score + margin * found.margin)));
}
