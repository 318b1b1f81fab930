import type { Candidate, Classification } from '../domain/classification';
import { confidenceOf } from './calibration';
import { foremost } from './foremost';
import type { Model } from './model';
import type { Scores } from './score';

/** How many runners-up are named. */
const RUNNERS_UP = 3;

/**
 * Turns scores into a decision: the best intent with its probability, the runners-up, and whether that is enough to
 * answer.
 */
export function decide({ intents, calibration }: Model, { planes, nearest }: Scores): Omit<Classification, 'topics'> {
  const order = foremost(planes, RUNNERS_UP + 1);
  const scoreAt = (place: number) => planes[order[place] ?? 0] ?? 0;
  const isBlank = nearest === 0;
  const confidence = isBlank
    ? 0
    : confidenceOf(calibration, { score: scoreAt(0) + nearest, margin: scoreAt(0) - scoreAt(1) });
  const power = (score: number) => Math.exp(calibration.sharpness * (score - scoreAt(0)));
  const others = planes.reduce((sum, score) => sum + power(score), -1);
  const left = isBlank || others <= 0 ? 0 : (1 - confidence) / others;
  const candidate = (place: number, sure: number): Candidate => ({
    intent: intents[order[place] ?? 0] ?? '',
    confidence: sure,
  });
  const runnersUp = order
    .slice(1)
    .map((_, at) => candidate(at + 1, Math.min(confidence, power(scoreAt(at + 1)) * left)));
  const verdict = isBlank || confidence < calibration.close ? 'lost' : confidence < calibration.sure ? 'close' : 'sure';
  return { best: candidate(0, confidence), runnersUp, verdict };
}
