import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import type { Word } from './words';

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
  | 'personal'
  | 'other'
  | 'having'
  | 'becoming'
  | 'answer'
  | 'comparison'
  | 'general'
  | 'study'
  | 'exercise'
  | 'quoted';

/**
 * A trigger phrase: its words, its effect, and which side of it is affected. `inside` means the match that contains it.
 */
export interface Trigger {
  readonly words: readonly string[];
  readonly kind: TriggerKind;
  readonly reaches: 'after' | 'before' | 'inside' | 'nothing';
}

/**
 * A match within its message. `near` holds the triggers of its sentence, `nearby` also those of the sentences around
 * it.
 */
export interface Place {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly near: readonly Found<Trigger>[];
  readonly nearby: () => readonly Found<Trigger>[];
}

/** True where a trigger of one of the kinds lies wholly between two places. */
export function stands(kinds: ReadonlySet<TriggerKind>, near: readonly Found<Trigger>[], from: number, to: number) {
  return near.some((each) => each.from >= from && each.to <= to && kinds.has(each.value.kind));
}

/** True where a clause begins: after a comma, in a new sentence, or at the end of the message. */
export function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return !word || word.opens || word.afterComma;
}
