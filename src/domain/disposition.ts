/** How urgent a conversation is, from nothing to an ambulance: the ladder that only rises by itself. */
export const DISPOSITIONS = ['none', 'soon', 'urgent', 'crisis', 'emergency'] as const;

/** One rung of the ladder: `urgent` is "today", `soon` is "within days". */
export type Disposition = (typeof DISPOSITIONS)[number];

/** A rung that a rule can raise: everything but `none`. */
export type RaisedDisposition = Exclude<Disposition, 'none'>;

/** The higher of two rungs: in doubt between two levels, the design takes the higher. */
export function higher<D extends Disposition>(a: D, b: D): D {
  return rank(a) >= rank(b) ? a : b;
}

/** The place of a rung on the ladder, 0 for `none`. */
export function rank(disposition: Disposition): number {
  return DISPOSITIONS.indexOf(disposition);
}

/** True for the levels whose guidance is the whole reply when the danger is present. */
export function interrupts(disposition: Disposition): disposition is 'urgent' | 'crisis' | 'emergency' {
  return rank(disposition) >= rank('urgent');
}
