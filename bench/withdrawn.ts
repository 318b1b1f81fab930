import { type Disposition, rank } from '../src/domain/disposition';

/** The level of a talk after its first message, and after each later one. */
export interface Stood {
  readonly first: Disposition;
  readonly later: readonly Disposition[];
}

/**
 * Counts talks about an emergency: those raised as one at once, those raised at all, and those of the latter that later
 * dropped. What was never raised cannot drop, so "none withdrawn" means nothing without the second figure.
 */
export function countTalks(talks: readonly Stood[]) {
  const raised = talks.filter(({ first }) => first !== 'none');
  return {
    right: talks.filter(({ first }) => first === 'emergency').length,
    raised: raised.length,
    withdrawn: raised.filter(({ first, later }) => later.some((each) => rank(each) < rank(first))).length,
  };
}
