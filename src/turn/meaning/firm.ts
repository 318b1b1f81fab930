import type { Classification } from '../../domain/classification';

/** So sure that a turn of phrase does not change it. */
export const FIRM = 0.9;

/** True for a reading that stands by its words alone. */
export function isFirm({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence > FIRM;
}
