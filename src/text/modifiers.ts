import type { Modifier, Span } from '../domain/red-flag';
import { type Found, phraseFinder } from './phrases';
import type { Word } from './words';

/** What a trigger phrase does to the words that it reaches. */
export type TriggerKind =
  | 'negated'
  | 'past'
  | 'hypothetical'
  | 'information'
  | 'history'
  | 'pseudo'
  | 'disowned'
  | 'still'
  | 'stop'
  | 'personal';

/** One trigger phrase: its words, its effect, and the side of it that it reaches. */
export interface Trigger {
  readonly words: readonly string[];
  readonly kind: TriggerKind;
  readonly reaches: 'after' | 'before' | 'nothing';
}

/** Tells, for one span of words, what stands around it. */
export type ReadModifiers = (span: Span) => ReadonlySet<Modifier | 'still'>;

const WINDOW = 12;
const REACHING: ReadonlySet<TriggerKind> = new Set(['negated', 'past', 'hypothetical', 'information', 'history']);

/**
 * ConText for lay language: decides what the words around a match say of it. In: the trigger phrases. Out: a function
 * from the words of a message to a reader of spans; triggers inside a span are part of it and never modify it, so
 * "cannot breathe" and "no feeling in my leg" stay what they are.
 */
export function modifierReader(triggers: readonly Trigger[]) {
  const find = phraseFinder(triggers.map((trigger) => [trigger.words, trigger] as const));
  return (words: readonly Word[]): ReadModifiers => {
    const found = withoutCovered(find(words));
    return (span) => modifiersOf(span, words, found);
  };
}

/** Drops triggers that stand inside a longer one: "not only" is no "not". */
function withoutCovered(found: readonly Found<Trigger>[]): readonly Found<Trigger>[] {
  const kept: Found<Trigger>[] = [];
  for (const each of found) {
    const last = kept.at(-1);
    if (!last || each.to > last.to) kept.push(each);
  }
  return kept;
}

function modifiersOf(
  span: Span,
  words: readonly Word[],
  found: readonly Found<Trigger>[],
): ReadonlySet<Modifier | 'still'> {
  const modifiers = new Set<Modifier | 'still'>();
  const near = nearby(found, span);
  for (const each of near) {
    const isInside = each.from >= span.from && each.to <= span.to;
    if (isInside && each.value.kind === 'still') modifiers.add('still');
    if (isInside) continue;
    if (words[each.from]?.sentence !== words[span.from]?.sentence) continue;
    if (each.value.kind === 'still' && isInClause(each, span, words)) modifiers.add('still');
    if (REACHING.has(each.value.kind) && reaches(each, span, words, near)) modifiers.add(each.value.kind as Modifier);
  }
  return modifiers;
}

/** The triggers within reach of a span; `found` is in order, so a binary search keeps long messages linear. */
function nearby(found: readonly Found<Trigger>[], span: Span): readonly Found<Trigger>[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.to ?? 0) < span.from - 2 * WINDOW) low = middle + 1;
    else high = middle;
  }
  const near: Found<Trigger>[] = [];
  for (let at = low; at < found.length; at += 1) {
    const each = found[at];
    if (!each || each.from > span.to + 2 * WINDOW) break;
    near.push(each);
  }
  return near;
}

function reaches(
  trigger: Found<Trigger>,
  span: Span,
  words: readonly Word[],
  near: readonly Found<Trigger>[],
): boolean {
  const forward = trigger.value.reaches === 'after';
  if (forward ? trigger.from >= span.from : trigger.to <= span.to) return false;
  const [from, to] = forward ? [trigger.to + 1, span.from - 1] : [span.to + 1, trigger.from - 1];
  if (to - from + 1 > WINDOW) return false;
  const stops = near.filter((each) => each.value.kind === 'stop');
  if (stops.some((stop) => stop.from >= from && stop.to <= to)) return false;
  if (
    trigger.value.kind === 'information' &&
    near.some((each) => each.value.kind === 'personal' && each.from >= from && each.to <= Math.max(to, span.to))
  )
    return false;
  return trigger.value.kind !== 'negated' || !startsAnew(words, from, to + (forward ? 1 : 0));
}

/** How far a word such as "still" or "now" speaks of a symptom: within its clause, a few words away. */
const STILL_WINDOW = 8;

function isInClause(trigger: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  const [from, to] = trigger.to < span.from ? [trigger.to + 1, span.from] : [span.to + 1, trigger.from];
  if (to - from > STILL_WINDOW) return false;
  for (let at = from; at <= to; at += 1) if (words[at]?.afterComma) return false;
  return true;
}

/**
 * A comma ends a negation unless a list goes on: "no fever, chills or rash" is one list, "no fever, chest pain" may
 * not be, and what may be a danger counts as one. A list goes on when "or", "nor", "any" or "no" follows, or when it
 * has three items and more, each of three words at most.
 */
function startsAnew(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (words[at]?.afterComma && !listGoesOn(words, at)) return true;
  }
  return false;
}

function listGoesOn(words: readonly Word[], comma: number): boolean {
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
  return length <= 2 && hasEarlierComma(words, comma);
}

function hasEarlierComma(words: readonly Word[], comma: number): boolean {
  const sentence = words[comma]?.sentence;
  for (let at = comma - 1; at > 0 && words[at]?.sentence === sentence; at -= 1) if (words[at]?.afterComma) return true;
  return false;
}
