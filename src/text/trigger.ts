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

/** One trigger phrase: its words, its effect, and the side of it that it reaches; `inside` is the match that takes it in. */
export interface Trigger {
  readonly words: readonly string[];
  readonly kind: TriggerKind;
  readonly reaches: 'after' | 'before' | 'inside' | 'nothing';
}

/** A match among the words of its message, with the triggers near it: those of its sentence, and when they are asked for, all. */
export interface Place {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly near: readonly Found<Trigger>[];
  readonly nearby: () => readonly Found<Trigger>[];
}

/** True where a trigger of one of the kinds stands wholly within the words from one place to another. */
export function stands(kinds: ReadonlySet<TriggerKind>, near: readonly Found<Trigger>[], from: number, to: number) {
  return near.some((each) => each.from >= from && each.to <= to && kinds.has(each.value.kind));
}

/** True where a clause begins at a place: a comma, a new sentence, the end of the message. */
export function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return !word || word.opens || word.afterComma;
}
