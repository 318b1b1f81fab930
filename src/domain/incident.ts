/** What a person may say was wrong with an answer. An operator has to look at it. */
export const INCIDENT_KINDS = ['unsafe', 'wrong'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/**
 * An answer that somebody called wrong or unsafe, described by what it was made of, so that it can be reproduced; never
 * by words.
 */
export interface Incident {
  readonly turn: string;
  readonly kind: IncidentKind;
  /** The version of the content. */
  readonly version: string;
  /** Rules that the turn raised, or that were already raised. */
  readonly rules: readonly string[];
  /** Pages and headings that were shown. */
  readonly pages: readonly string[];
}
