import { type Disposition, rank } from '../src/domain/disposition';

/** How high a talk stood after what was told first, and after each message that came then. */
export interface Stood {
  readonly first: Disposition;
  readonly later: readonly Disposition[];
}

/**
 * Counts talks that tell of an emergency: those raised as one at once, those raised at all, and of these those that sank
 * since. What was never raised cannot sink, so "none withdrawn" says nothing without the second figure.
 */
export function countTalks(talks: readonly Stood[]) {
  const raised = talks.filter(({ first }) => first !== 'none');
  return {
    right: talks.filter(({ first }) => first === 'emergency').length,
    raised: raised.length,
    withdrawn: raised.filter(({ first, later }) => later.some((each) => rank(each) < rank(first))).length,
  };
}
