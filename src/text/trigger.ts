/** What a trigger phrase does to the words that it reaches. */
export type TriggerKind =
  | 'negated'
  | 'past'
  | 'passed'
  | 'hypothetical'
  | 'information'
  | 'history'
  | 'pseudo'
  | 'disowned'
  | 'still'
  | 'now'
  | 'stop'
  | 'subject'
  | 'personal';

/** One trigger phrase: its words, its effect, and the side of it that it reaches. */
export interface Trigger {
  readonly words: readonly string[];
  readonly kind: TriggerKind;
  readonly reaches: 'after' | 'before' | 'nothing';
}
