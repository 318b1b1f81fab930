import type { Modifier, Span } from '../domain/red-flag';
import { type Found, phraseFinder } from './phrases';
import { isInClause, reaches } from './reach';
import type { Trigger, TriggerKind } from './trigger';
import type { Word } from './words';

/** What can stand around a match: a modifier, or a word that tells that it goes on. */
export type Around = Modifier | 'still' | 'now';

/** Tells, for one span of words, what stands around it. */
export type ReadModifiers = (span: Span) => ReadonlySet<Around>;

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

function modifiersOf(span: Span, words: readonly Word[], found: readonly Found<Trigger>[]): ReadonlySet<Around> {
  const modifiers = new Set<Around>();
  const near = nearby(found, span);
  for (const each of near) {
    if (each.from >= span.from && each.to <= span.to) {
      noteInside(each, words, modifiers);
      continue;
    }
    if (words[each.from]?.sentence !== words[span.from]?.sentence) continue;
    const { kind } = each.value;
    if ((kind === 'still' || kind === 'now') && isInClause(each, span, words)) modifiers.add(kind);
    if (REACHING.has(each.value.kind) && reaches(each, span, words, near)) modifiers.add(each.value.kind as Modifier);
  }
  if (asksAboutPeople(span, words, near)) modifiers.add('information');
  return modifiers;
}

/** Inside a match, "now" and "since" still tell when; a negator there is part of the danger itself. */
function noteInside({ value, to }: Found<Trigger>, words: readonly Word[], noted: Set<Around>): void {
  if (value.kind === 'now' || words[to]?.text === 'now') noted.add('now');
  else if (value.kind === 'still') noted.add('still');
}

/** "Symptoms of sepsis", "opioids cause people to stop breathing": the question stands in the match, and nobody is named. */
function asksAboutPeople(span: Span, words: readonly Word[], near: readonly Found<Trigger>[]): boolean {
  const here = near.filter((each) => words[each.from]?.sentence === words[span.from]?.sentence);
  const asks = here.some(({ value, from, to }) => value.kind === 'information' && from >= span.from && to <= span.to);
  return asks && !here.some(({ value }) => value.kind === 'subject' || value.kind === 'personal');
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
