/** What a person says of an answer that it should not have been: an operator has to look at it. */
export const INCIDENT_KINDS = ['unsafe', 'wrong'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** An answer that somebody called wrong or unsafe, by what it was made of, so that it can be made again; never words. */
export interface Incident {
  readonly turn: string;
  readonly kind: IncidentKind;
  /** The version of the content. */
  readonly version: string;
  /** Rules that the turn raised, or that stood. */
  readonly rules: readonly string[];
  /** Pages and headings that were shown. */
  readonly pages: readonly string[];
}
