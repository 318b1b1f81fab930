import type { Modifier, Span } from '../domain/red-flag';
import { isAnsweredNo } from './answers';
import { isExercise } from './exercise';
import { keptWith } from './kept-with';
import { type FindNear, passageNotes } from './passage-notes';
import { type Found, phraseFinder } from './phrases';
import { asksInGeneral, asksWhatMayCome } from './questions';
import { isInClause, reaches } from './reach';
import { sentenceWithin } from './sentence';
import { isTakenBack } from './taken-back';
import { opensClause, type Place, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

/** What can stand around a match: a modifier, a word that tells that it goes on, somebody else whose symptom it was, or what takes a denial back. */
export type Around = Modifier | 'still' | 'now' | 'other' | 'taken-back';

/** Tells, for one span of words, what stands around it. */
export type ReadModifiers = (span: Span) => ReadonlySet<Around>;

/** Triggers farther away than this, in words, are not looked at. */
const NEARBY = 24;
/** Whatever stands in an exercise is asked, and nobody has it. */
const ASKED: ReadonlySet<Around> = new Set(['information']);
const REACHING: ReadonlySet<TriggerKind> = new Set([
  'negated',
  'past',
  'passed',
  'hypothetical',
  'information',
  'history',
  'other',
]);

/**
 * ConText for lay language: decides what the words around a match say of it. In: the trigger phrases. Out: a function
 * from the words of a message to a reader of spans; triggers inside a span are part of it and never modify it, so
 * "cannot breathe" and "no feeling in my leg" stay what they are.
 */
export function modifierReader(triggers: readonly Trigger[]) {
  const findPhrases = finderOf(triggers);
  const findNear = (words: readonly Word[], span: Span): readonly Found<Trigger>[] => {
    const near: Found<Trigger>[] = [];
    for (const { value, from, to } of findPhrases(words, span))
      for (const trigger of value) near.push({ value: trigger, from, to });
    return near;
  };
  return (words: readonly Word[]): ReadModifiers => {
    /** Several rules and signs match the same words. */
    const known = new Map<number, ReadonlySet<Around>>();
    let exercise: boolean | undefined;
    return (span) => {
      exercise ??= isExercise(words, findNear(words, { from: 0, to: words.length }));
      if (exercise) return ASKED;
      const name = span.from * words.length + span.to;
      const before = known.get(name);
      if (before) return before;
      const beside = { from: span.from - NEARBY, to: span.to + NEARBY };
      const near = findNear(words, sentenceWithin(words, span.from, beside));
      const around = modifiersOf({ span, words, near, nearby: () => findNear(words, beside) });
      known.set(name, around);
      return around;
    };
  };
}

/** Rules, findings and the names of topics are read with the same triggers: they are laid out once, and found once in a passage. */
const finders = keptWith<readonly Trigger[], FindNear<readonly Trigger[]>>();

function finderOf(triggers: readonly Trigger[]): FindNear<readonly Trigger[]> {
  const before = finders.get(triggers);
  if (before) return before;
  const find = phraseFinder(byPhrase(triggers));
  const finder = passageNotes((words) => withoutCovered(find(words)));
  finders.set(triggers, finder);
  return finder;
}

/** One phrase may do several things: "just" ends a negation and tells that it is now. */
function byPhrase(triggers: readonly Trigger[]): readonly (readonly [readonly string[], readonly Trigger[]])[] {
  const grouped = new Map<string, Trigger[]>();
  for (const trigger of triggers) {
    const phrase = trigger.words.join(' ');
    const others = grouped.get(phrase);
    if (others) others.push(trigger);
    else grouped.set(phrase, [trigger]);
  }
  return [...grouped.values()].map((each) => [each[0]?.words ?? [], each] as const);
}

/** Drops triggers that stand inside a longer one: "not only" is no "not". */
function withoutCovered<T>(found: readonly Found<T>[]): readonly Found<T>[] {
  const kept: Found<T>[] = [];
  for (const each of found) {
    const last = kept.at(-1);
    if (!last || each.to > last.to) kept.push(each);
  }
  return kept;
}

function modifiersOf(place: Place): ReadonlySet<Around> {
  const { span, words, near } = place;
  const around = new Set<Around>();
  for (const each of near) {
    const { kind } = each.value;
    if (tellsAge(each, words)) continue;
    if (each.from >= span.from && each.to <= span.to) noteInside(each, words, around);
    else if (kind === 'still' || kind === 'now') isInClause(each, span, words) && around.add(kind);
    else if (REACHING.has(kind) && reaches(each, place)) around.add(kind as Around);
  }
  if (isAnsweredNo(place)) around.add('negated');
  if (around.has('negated') && isTakenBack(span, words)) around.add('taken-back');
  if (asksInGeneral(place)) around.add('information');
  else if (asksWhatMayCome(place)) around.add('hypothetical');
  return around;
}

/** "My first child, who is now 12": a bare number behind "now" is an age, and "now 3 days" is none. */
function tellsAge({ value, to }: Found<Trigger>, words: readonly Word[]): boolean {
  if (value.kind !== 'now' || words[to]?.text !== 'now' || words[to + 1]?.number === undefined) return false;
  return opensClause(words, to + 2) || /^(years?|yrs?|yo|and|but|so)$/.test(words[to + 2]?.text ?? '');
}

/** Inside a match, "now" and "since" still tell when; a negator there is part of the danger itself. */
function noteInside({ value, to }: Found<Trigger>, words: readonly Word[], noted: Set<Around>): void {
  if (value.kind === 'now' || words[to]?.text === 'now') noted.add('now');
  else if (value.kind === 'still') noted.add('still');
}
