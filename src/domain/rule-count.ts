/** What is counted of a rule: that it interrupted, that it asked, that a person said "this was not an emergency". */
export type RuleCountKind = 'interrupt' | 'ask' | 'complaint';

/** Stands for the rule where a safety question came from no rule: "is this an emergency?". */
export const NO_RULE = 'no-rule';

/** What one turn adds to the counts; names of rules, no words and no conversation. */
export interface CountedRules {
  readonly kind: RuleCountKind;
  readonly rules: readonly string[];
}
