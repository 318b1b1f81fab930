import type { Modifier, Span } from '../domain/red-flag';
import { type Found, phraseFinder } from './phrases';
import { isInClause, reaches } from './reach';
import type { Trigger, TriggerKind } from './trigger';
import type { Word } from './words';

/** Tells, for one span of words, what stands around it. */
export type ReadModifiers = (span: Span) => ReadonlySet<Modifier | 'still'>;

/** Triggers farther away than this, in words, are not looked at. */
const NEARBY = 24;
const REACHING: ReadonlySet<TriggerKind> = new Set([
  'negated',
  'past',
  'passed',
  'passed',
  'hypothetical',
  'information',
  'history',
]);

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
    if (isInside && (each.value.kind === 'still' || words[each.to]?.text === 'now')) modifiers.add('still');
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
    if ((found[middle]?.to ?? 0) < span.from - NEARBY) low = middle + 1;
    else high = middle;
  }
  const near: Found<Trigger>[] = [];
  for (let at = low; at < found.length; at += 1) {
    const each = found[at];
    if (!each || each.from > span.to + NEARBY) break;
    near.push(each);
  }
  return near;
}
