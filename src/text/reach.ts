import type { Span } from '../domain/red-flag';
import { isSaidOfSomebody } from './answers';
import { type ListKind, startsAnew } from './lists';
import { whoseIsEarlier } from './nearest-time';
import { deniesOtherThings } from './negations';
import { isHereNow, isNewCry } from './new-cry';
import { isBehindCondition, isOfSomebody } from './of-somebody';
import type { Found } from './phrases';
import { isOneSentence } from './sentence';
import { isOnlyUntil } from './taken-back';
import { type Place, stands, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

/** How many words a trigger reaches over, at the most. */
const WINDOW = 12;

const STOPS: ReadonlySet<TriggerKind> = new Set(['stop', 'disowned']);

/** What ends the reach of a trigger: a negation ends at a new subject, a question for information at anything personal. */
const BLOCKED_BY: Partial<Record<TriggerKind, ReadonlySet<TriggerKind>>> = {
  negated: new Set(['stop', 'disowned', 'subject']),
  other: new Set(['disowned']),
  information: new Set(['stop', 'disowned', 'subject', 'personal']),
};

/** True where a trigger reaches the span of a place: near enough, with nothing between that ends its reach. */
export function reaches(trigger: Found<Trigger>, place: Place): boolean {
  const { span, words, near } = place;
  const { kind } = trigger.value;
  if (trigger.value.reaches === 'inside') return false;
  const forward = trigger.value.reaches === 'after';
  if (forward ? trigger.from >= span.from : trigger.to <= span.to) return false;
  if (kind === 'negated' && (isNegatorInside(trigger, span, words) || isOnlyUntil(trigger, span, words))) return false;
  if ((kind === 'negated' || kind === 'past') && isNewCry(trigger, span, words)) return false;
  const [from, to] = forward ? [trigger.to + 1, span.from - 1] : [span.to + 1, trigger.from - 1];
  if (to - from + 1 > WINDOW || stands(BLOCKED_BY[kind] ?? STOPS, near, from, to)) return false;
  if (kind === 'past' && (!isToldOfThen(trigger, place) || (forward && isHereNow(trigger, span, words)))) return false;
  if (kind === 'past' && whoseTime(trigger, place) === 'another') return false;
  if (kind === 'passed' && isNotYet(trigger, words)) return false;
  if (kind === 'hypothetical') return !isBehindCondition(trigger, place);
  if (kind === 'information' && (isOfSomebody(trigger, place) || !(forward || isTopic(trigger, place)))) return false;
  if (kind === 'negated' && deniesOtherThings(trigger, place)) return false;
  if (!forward && kind !== 'negated') return true;
  return !startsAnew(words, kind === 'negated' ? from : from + 1, to + (forward ? 1 : 0), listKind(trigger, words));
}

/** "Sepsis treatment", "stroke patients": a single word behind names a topic only next to it, and if nobody has it. */
function isTopic(trigger: Found<Trigger>, place: Place): boolean {
  if (trigger.to > trigger.from) return true;
  return trigger.from === place.span.to + 1 && !isSaidOfSomebody(place);
}

const TIME_OF_LIFE = /^(in|with) (my|his|her)$|^as a$/;
const TOLD = /^(had|got|was|were|used|did|went|fell|lost|once|remember|came|gave|took)$|..ed$/;
/** How far before a symptom and its time of life the verb in the past tense may stand. */
const TOLD_WITHIN = 4;

/** "In my twenties I got migraines" is past; "woman in my fifties, chest pain" tells an age: only a verb in the past tense shows which. */
function isToldOfThen({ from }: Found<Trigger>, { span, words }: Place): boolean {
  if (!TIME_OF_LIFE.test(`${words[from]?.text} ${words[from + 1]?.text}`)) return true;
  if (words[from - 1]?.text === 'am') return false;
  for (let at = Math.min(from, span.from) - TOLD_WITHIN; at <= Math.max(span.to, from); at += 1) {
    if (TOLD.test(words[at]?.text ?? '') && isOneSentence(words, at, from)) return true;
  }
  return false;
}

/** A phrase that tells when ("in my twenties", "when I was little"), and not of what there was ("history of"). */
const TELLS_WHEN = /^(in|as|with|when|back|growing|before|once|ages|years|long)$/;
/** "In my twenties" is over for whoever says so. */
const LONG_AGO = 87600;

/**
 * "My hip was done in my twenties, he has collapsed": whose the time is that a phrase tells, as for a year. In: a trigger of
 * the past, the place of a match. Out: that of the match, where the phrase tells no time or stands behind.
 */
export function whoseTime({ from, to }: Found<Trigger>, { span, words }: Place): ReturnType<typeof whoseIsEarlier> {
  if (to >= span.from || !TELLS_WHEN.test(words[from]?.text ?? '')) return 'its own';
  return whoseIsEarlier({ hoursAgo: LONG_AGO, from, to }, span, words);
}

/** "Has not cleared", "never settled": what has not gone is there. */
function isNotYet({ from }: Found<Trigger>, words: readonly Word[]): boolean {
  return [from - 2, from - 1].some((at) => /^(not|never|cannot|hardly|barely)$/.test(words[at]?.text ?? ''));
}

const DENIALS = /^(deny|denies|denied|denying|ve|negative)$/;

function listKind({ from, to, value }: Found<Trigger>, words: readonly Word[]): ListKind {
  if (value.kind === 'information') return 'topics';
  if (words[to]?.text === 'not') return 'verbs';
  return DENIALS.test(words[from]?.text ?? '') ? 'denials' : 'things';
}

const NEGATORS = new Set('no not never without denies denied none nor neither negative nothing nobody'.split(' '));

/** "isn't breathing": the match holds the negator itself, so the trigger that overlaps it says nothing more. */
function isNegatorInside(trigger: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (trigger.to < span.from || trigger.from > span.to) return false;
  for (let at = trigger.from; at <= trigger.to; at += 1) {
    const isOutside = at < span.from || at > span.to;
    if (isOutside && NEGATORS.has(words[at]?.text ?? '')) return false;
  }
  return true;
}

/** How far a word such as "still" or "now" speaks of a symptom: within its clause, a few words away. */
const STILL_WINDOW = 8;
/** "Bad since I came off the horse": what follows "since" so closely is the beginning, and over. */
const SINCE_WINDOW = 2;

export function isInClause(trigger: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  const [from, to] = trigger.to < span.from ? [trigger.to + 1, span.from] : [span.to + 1, trigger.from];
  if (to - from > STILL_WINDOW) return false;
  if (words[trigger.to]?.text === 'since' && trigger.to < span.from && span.from - trigger.to <= SINCE_WINDOW)
    return false;
  for (let at = from; at <= to; at += 1) if (words[at]?.afterComma) return false;
  if (trigger.from > span.to && isOfNextThing(from, to, words)) return false;
  return trigger.from < span.from || !/^(and|but|so)$/.test(words[trigger.from - 1]?.text ?? '');
}

/** "Bitten years ago and her foot still hurts": what still is behind such an "and" is another thing. */
function isOfNextThing(from: number, to: number, words: readonly Word[]): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^(and|but)$/.test(words[at]?.text ?? '') && /^(my|his|her|their|the)$/.test(words[at + 1]?.text ?? ''))
      return true;
  }
  return false;
}
