import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import type { Trigger, TriggerKind } from './trigger';
import type { Word } from './words';

/** How many words a trigger reaches over, at the most. */
const WINDOW = 12;

const STOPS: ReadonlySet<TriggerKind> = new Set(['stop', 'disowned']);

/** What ends the reach of a trigger: a negation ends at a new subject, a question for information at anything personal. */
const BLOCKED_BY: Partial<Record<TriggerKind, ReadonlySet<TriggerKind>>> = {
  negated: new Set(['stop', 'disowned', 'subject']),
  information: new Set(['stop', 'disowned', 'subject', 'personal']),
};

/** True where a trigger reaches a span: near enough, in its sentence, with nothing between that ends its reach. */
export function reaches(
  trigger: Found<Trigger>,
  span: Span,
  words: readonly Word[],
  near: readonly Found<Trigger>[],
): boolean {
  const forward = trigger.value.reaches === 'after';
  if (forward ? trigger.from >= span.from : trigger.to <= span.to) return false;
  if (trigger.value.kind === 'negated' && isNegatorInside(trigger, span, words)) return false;
  const [from, to] = forward ? [trigger.to + 1, span.from - 1] : [span.to + 1, trigger.from - 1];
  if (to - from + 1 > WINDOW) return false;
  const blocks = BLOCKED_BY[trigger.value.kind] ?? STOPS;
  if (near.some((each) => blocks.has(each.value.kind) && each.from >= from && each.to <= to)) return false;
  if (trigger.value.kind === 'information' && near.some((each) => isOfSomebody(each, span))) return false;
  return (
    trigger.value.kind !== 'negated' ||
    !startsAnew(words, from, to + (forward ? 1 : 0), words[trigger.to]?.text === 'not')
  );
}

const NEGATORS = new Set([
  'no',
  'not',
  'never',
  'without',
  'denies',
  'denied',
  'none',
  'nor',
  'neither',
  'negative',
  'nothing',
]);

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
  return true;
}

/**
 * A comma ends a negation unless a list goes on: "no fever, chills or rash" is one list, "no fever, chest pain" may
 * not be, and what may be a danger counts as one. A list goes on when "or", "nor", "any" or "no" follows, or when it
 * has three items and more, each of three words at most.
 */
function startsAnew(words: readonly Word[], from: number, to: number, isOfVerb: boolean): boolean {
  for (let at = from; at <= to; at += 1) {
    if (words[at]?.afterComma && (isOfVerb ? !hasOr(words, at) : !listGoesOn(words, at, from))) return true;
  }
  return false;
}

/** "What causes my chest pain": a match that holds a person is no question for information. */
function isOfSomebody({ value, from, to }: Found<Trigger>, span: Span): boolean {
  return (value.kind === 'subject' || value.kind === 'personal') && from >= span.from && to <= span.to;
}

/** "Will not walk, limping, fever": a denied verb denies no list, unless an "or" says so. */
function hasOr(words: readonly Word[], comma: number): boolean {
  const known = orsAhead.get(words) ?? orsAheadIn(words);
  orsAhead.set(words, known);
  return known[comma] === 1;
}

/** By message, and no longer than it: every comma of a long sentence asks, and none may read on to its end. */
const orsAhead = new WeakMap<readonly Word[], Uint8Array>();

/** 1 at each place from which an "or" still comes in its sentence. */
function orsAheadIn(words: readonly Word[]): Uint8Array {
  const ahead = new Uint8Array(words.length);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const isOr = words[at]?.text === 'or' || words[at]?.text === 'nor';
    const goesOn = words[at]?.sentence === words[at + 1]?.sentence;
    ahead[at] = isOr || (goesOn && ahead[at + 1] === 1) ? 1 : 0;
  }
  return ahead;
}

function listGoesOn(words: readonly Word[], comma: number, from: number): boolean {
  let length = 0;
  for (let at = comma; at < words.length && words[at]?.sentence === words[comma]?.sentence; at += 1) {
    const word = words[at];
    if (!word) break;
    if (word.text === 'or' || word.text === 'nor' || word.text === 'any' || word.text === 'no') return true;
    if (at > comma && word.afterComma) return length <= 3;
    if (word.filler && word.text !== 'and' && word.text !== 'of' && word.text !== 'in') return false;
    length += 1;
    if (length > 4) return false;
  }
  return length <= 2 && hasEarlierComma(words, comma, from);
}

function hasEarlierComma(words: readonly Word[], comma: number, from: number): boolean {
  for (let at = comma - 1; at > from; at -= 1) if (words[at]?.afterComma) return true;
  return false;
}
