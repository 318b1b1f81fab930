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

/** A trigger reaches at most this many words. */
const WINDOW = 12;

const STOPS: ReadonlySet<TriggerKind> = new Set(['stop', 'disowned']);

/**
 * What ends the reach of a trigger: a new subject ends a negation, anything personal ends a question for information.
 */
const BLOCKED_BY: Partial<Record<TriggerKind, ReadonlySet<TriggerKind>>> = {
  negated: new Set(['stop', 'disowned', 'subject']),
  other: new Set(['disowned']),
  information: new Set(['stop', 'disowned', 'subject', 'personal']),
};

/** True where a trigger reaches the span of a place: it is near enough, and nothing in between ends its reach. */
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

/**
 * "Sepsis treatment", "stroke patients": a single word makes the match a topic only right behind it, and only if nobody
 * has it.
 */
function isTopic(trigger: Found<Trigger>, place: Place): boolean {
  if (trigger.to > trigger.from) return true;
  return trigger.from === place.span.to + 1 && !isSaidOfSomebody(place);
}

const TIME_OF_LIFE = /^(in|with) (my|his|her)$|^as a$/;
const TOLD = /^(had|got|was|were|used|did|went|fell|lost|once|remember|came|gave|took)$|..ed$/;
/** How many words before a symptom and its time of life a past-tense verb may stand. */
const TOLD_WITHIN = 4;

/**
 * "In my twenties I got migraines" is past; "woman in my fifties, chest pain" gives an age. Only a past-tense verb
 * tells them apart.
 */
function isToldOfThen({ from }: Found<Trigger>, { span, words }: Place): boolean {
  if (!TIME_OF_LIFE.test(`${words[from]?.text} ${words[from + 1]?.text}`)) return true;
  if (words[from - 1]?.text === 'am') return false;
  for (let at = Math.min(from, span.from) - TOLD_WITHIN; at <= Math.max(span.to, from); at += 1) {
    if (TOLD.test(words[at]?.text ?? '') && isOneSentence(words, at, from)) return true;
  }
  return false;
}

/** Matches phrases that say when ("in my twenties", "when I was little"), not what there was ("history of"). */
const TELLS_WHEN = /^(in|as|with|when|back|growing|before|once|ages|years|long)$/;
/** Whoever says "in my twenties" is past them. */
const LONG_AGO = 87600;

/**
 * Whose time a phrase of the past gives: "My hip was done in my twenties, he has collapsed". It is the match's own if
 * the phrase gives no time or stands behind the match.
 */
export function whoseTime({ from, to }: Found<Trigger>, { span, words }: Place): ReturnType<typeof whoseIsEarlier> {
  if (to >= span.from || !TELLS_WHEN.test(words[from]?.text ?? '')) return 'its own';
  return whoseIsEarlier({ hoursAgo: LONG_AGO, from, to }, span, words);
}

/** "Has not cleared", "never settled": it is still there. */
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

/** "isn't breathing": the match contains the negator, so a trigger that overlaps it adds nothing. */
function isNegatorInside(trigger: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (trigger.to < span.from || trigger.from > span.to) return false;
  for (let at = trigger.from; at <= trigger.to; at += 1) {
    const isOutside = at < span.from || at > span.to;
    if (isOutside && NEGATORS.has(words[at]?.text ?? '')) return false;
  }
  return true;
}

/** How many words away, within the clause, "still" or "now" may be from the symptom that it describes. */
const STILL_WINDOW = 8;
/** "Bad since I came off the horse": what follows "since" this closely is how it began, and is over. */
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

/** "Bitten years ago and her foot still hurts": after such an "and", the "still" belongs to something else. */
function isOfNextThing(from: number, to: number, words: readonly Word[]): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^(and|but)$/.test(words[at]?.text ?? '') && /^(my|his|her|their|the)$/.test(words[at + 1]?.text ?? ''))
      return true;
  }
  return false;
}
