import type { ModifierWords } from '../../domain/rule-book';
import type { Trigger, TriggerKind } from '../../text/trigger';
import { type Language, tidyWords } from '../../text/words';

/** Modifiers whose phrases come before or after the words that they modify. */
const SIDED = ['negated', 'past', 'passed', 'hypothetical', 'information', 'history'] as const;

/** Turns the modifier phrases of the content into triggers, tidied as messages are. */
export function triggersFrom(words: ModifierWords, language: Language): readonly Trigger[] {
  const make = (kind: TriggerKind, reaches: Trigger['reaches'], phrases: readonly string[]): readonly Trigger[] =>
    phrases.map((phrase) => ({ words: tidyWords(phrase, language).map((word) => word.text), kind, reaches }));
  const reaching = SIDED.flatMap((kind) => [
    ...make(kind, 'after', words[kind].before),
    ...make(kind, 'before', words[kind].after),
    ...make(kind, 'after', words[kind].inside ?? []),
    ...make(kind, 'inside', words[kind].inside ?? []),
  ]);
  return [
    ...reaching,
    ...make('other', 'after', words.history.others),
    ...make('personal', 'nothing', words.personal),
    ...make('subject', 'nothing', words.subjects),
    ...make('stop', 'nothing', words.stops),
    ...make('still', 'nothing', words.past.stillGoing),
    ...make('now', 'nothing', words.past.now),
    ...make('pseudo', 'nothing', words.negated.notReally),
    ...make('disowned', 'nothing', words.negated.disowned),
    ...make('answer', 'nothing', words.negated.answers),
    ...make('having', 'nothing', words.negated.having),
    ...make('comparison', 'nothing', words.negated.neverBefore),
    ...make('becoming', 'nothing', words.hypothetical.becoming),
    ...make('general', 'nothing', words.information.general),
    ...make('study', 'nothing', words.information.study),
    ...make('exercise', 'nothing', words.information.exercise),
    ...make('quoted', 'nothing', words.information.quoted),
  ];
}
