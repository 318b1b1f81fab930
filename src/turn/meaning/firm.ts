import type { Classification } from '../../domain/classification';

/** Above this confidence, the wording of a question does not change its reading. */
export const FIRM = 0.9;

/** True for a reading that needs no support from the conversation. */
export function isFirm({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence > FIRM;
}
