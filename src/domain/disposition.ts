/**
 * How urgent a conversation is, from nothing to an ambulance. The level rises by itself, but only the person lowers it.
 */
export const DISPOSITIONS = ['none', 'soon', 'urgent', 'crisis', 'emergency'] as const;

/** One level of the ladder: `urgent` is "today", `soon` is "within days". */
export type Disposition = (typeof DISPOSITIONS)[number];

/** A level that a rule can raise: everything but `none`. */
export type RaisedDisposition = Exclude<Disposition, 'none'>;

/** The higher of two levels. In doubt between two, the higher one counts. */
export function higher<D extends Disposition>(a: D, b: D): D {
  return rank(a) >= rank(b) ? a : b;
}

/** The place of a level on the ladder, 0 for `none`. */
export function rank(disposition: Disposition): number {
  return DISPOSITIONS.indexOf(disposition);
}

/** True for the levels whose guidance is the whole reply when the danger is present. */
export function interrupts(disposition: Disposition): disposition is 'urgent' | 'crisis' | 'emergency' {
  return rank(disposition) >= rank('urgent');
}
