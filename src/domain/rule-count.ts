/** What is counted for a rule: that it interrupted, that it asked, that a person said "this was not an emergency". */
export type RuleCountKind = 'interrupt' | 'ask' | 'complaint';

/** Takes the place of the rule if a safety question came from none: "is this an emergency?". */
export const NO_RULE = 'no-rule';

/** What one turn adds to the counts: names of rules, no words and no conversation. */
export interface CountedRules {
  readonly kind: RuleCountKind;
  readonly rules: readonly string[];
}

/** How often something happened to one rule on one day, under one version of the content. */
export interface RuleCount {
  /** ISO 8601, in UTC. */
  readonly day: string;
  readonly rule: string;
  readonly kind: RuleCountKind;
  readonly version: string;
  readonly count: number;
}

const DAY_MS = 86_400_000;

/** The day (ISO 8601, in UTC) of a time, or some days before it. */
export function dayOf(time: number, daysBefore = 0): string {
  return new Date(time - daysBefore * DAY_MS).toISOString().slice(0, 10);
}
