import type { Modifier, Span } from '../domain/red-flag';
import { isAnsweredNo } from './answers';
import { exerciseReader } from './exercise';
import { triggerFinder } from './find-triggers';
import { mayBeginAnew } from './new-cry';
import { onceForSpan } from './once';
import type { Found } from './phrases';
import { asksForStudy, asksInGeneral, asksWhatMayCome } from './questions';
import { isInClause, reaches, whoseTime } from './reach';
import { sentenceWithin } from './sentence';
import { isTakenBack } from './taken-back';
import { opensClause, type Place, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

/**
 * What can stand around a match: a modifier, a word that says that it still goes on, somebody else who had the symptom,
 * or words that take a denial back.
 */
export type Around = Modifier | 'still' | 'now' | 'other' | 'taken-back' | 'past-perhaps';

/** Tells what stands around one span of words. */
export type ReadModifiers = (span: Span) => ReadonlySet<Around>;

/** Triggers farther away than this, in words, are ignored. */
const NEARBY = 24;
/** A symptom in an exercise is only asked about; nobody has it. */
const ASKED: ReadonlySet<Around> = new Set(['information']);
/** What may be an exercise, or a person who phrases a real danger like one, gets the safety question. */
const PERHAPS_ASKED: ReadonlySet<Around> = new Set(['hypothetical']);
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
 * Decides what the words around a match say about it (ConText, for lay language). A trigger inside a span is part of
 * the match and never modifies it, so "cannot breathe" and "no feeling in my leg" keep their meaning.
 * @returns a function from the words of a message to a reader of its spans
 */
export function modifierReader(triggers: readonly Trigger[]) {
  const findNear = triggerFinder(triggers);
  const isExercise = exerciseReader(triggers);
  return (words: readonly Word[]): ReadModifiers => {
    const around = onceForSpan(words.length, (span) => {
      const beside = { from: span.from - NEARBY, to: span.to + NEARBY };
      const near = findNear(words, sentenceWithin(words, span.from, beside));
      return modifiersOf({ span, words, near, nearby: () => findNear(words, beside) });
    });
    return (span) => {
      const exercise = isExercise(words);
      if (exercise) return exercise === 'exercise' ? ASKED : PERHAPS_ASKED;
      return around(span);
    };
  };
}

function modifiersOf(place: Place): ReadonlySet<Around> {
  const { span, words, near } = place;
  const around = new Set<Around>();
  const denials: Found<Trigger>[] = [];
  for (const each of near) {
    const { kind } = each.value;
    if (tellsAge(each, words)) continue;
    if (each.from >= span.from && each.to <= span.to) noteInside(each, words, around);
    else if (kind === 'still' || kind === 'now') isInClause(each, span, words) && around.add(kind);
    else if (REACHING.has(kind) && reaches(each, place)) {
      around.add(kind === 'past' && whoseTime(each, place) === 'unclear' ? 'past-perhaps' : (kind as Around));
      if (kind === 'negated') denials.push(each);
    }
  }
  if (isAnsweredNo(place)) around.add('negated');
  const isUnclear = denials.length > 0 && denials.every((each) => mayBeginAnew(each, span, words));
  if (isUnclear || (around.has('negated') && isTakenBack(span, words))) around.add('taken-back');
  if (asksForStudy(place)) around.delete('hypothetical');
  if (asksInGeneral(place)) around.add('information');
  else if (asksWhatMayCome(place)) around.add('hypothetical');
  return around;
}

/** "My first child, who is now 12": a bare number after "now" is an age. "Now 3 days" is not. */
function tellsAge({ value, to }: Found<Trigger>, words: readonly Word[]): boolean {
  if (value.kind !== 'now' || words[to]?.text !== 'now' || words[to + 1]?.number === undefined) return false;
  return opensClause(words, to + 2) || /^(years?|yrs?|yo|and|but|so)$/.test(words[to + 2]?.text ?? '');
}

/**
 * Inside a match, "now" and "since" still tell when, and some phrases count there too ("once had", "an article on"). A
 * negator there is part of the danger itself.
 */
function noteInside({ value, to }: Found<Trigger>, words: readonly Word[], noted: Set<Around>): void {
  if (value.kind === 'now' || words[to]?.text === 'now') noted.add('now');
  else if (value.kind === 'still') noted.add('still');
  else if (value.reaches === 'inside') noted.add(value.kind as Around);
}
