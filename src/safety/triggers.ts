import type { ModifierWords } from '../domain/rule-book';
import type { Trigger, TriggerKind } from '../text/trigger';
import { type Language, tidyWords } from '../text/words';

/** Turns the curators' modifier phrases into triggers, tidied as messages are. In: phrases, language. Out: triggers. */
export function triggersFrom(words: ModifierWords, language: Language): readonly Trigger[] {
  const make = (kind: TriggerKind, reaches: Trigger['reaches'], phrases: readonly string[]): readonly Trigger[] =>
    phrases.map((phrase) => ({ words: tidyWords(phrase, language).map((word) => word.text), kind, reaches }));
  const both = (kind: 'negated' | 'past' | 'passed' | 'hypothetical' | 'information' | 'history') => [
    ...make(kind, 'after', words[kind].before),
    ...make(kind, 'before', words[kind].after),
  ];
  return [
    ...make('personal', 'nothing', words.personal),
    ...make('subject', 'nothing', words.subjects),
    ...make('stop', 'nothing', words.stops),
    ...make('still', 'nothing', words.past.stillGoing),
    ...make('now', 'nothing', words.past.now),
    ...both('past'),
    ...both('passed'),
    ...both('information'),
    ...both('hypothetical'),
    ...both('history'),
    ...both('negated'),
    ...make('pseudo', 'nothing', words.negated.notReally),
    ...make('disowned', 'nothing', words.negated.disowned),
  ];
}
