import type { Classification } from '../../domain/classification';

/** Above this confidence, the wording of a question does not change its reading. */
export const HIGH_CONFIDENCE = 0.9;

/** True for a reading that needs no support from the conversation. */
export function isHighConfidence({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence > HIGH_CONFIDENCE;
}
