import { onceFor } from './once';
import { type FindNear, passageNotes } from './passage-notes';
import { type Found, phraseFinder } from './phrases';
import type { Trigger } from './trigger';

/**
 * Makes the finder of trigger phrases, one for all who read with the same ones. In: the triggers. Out: what finds those in
 * a span of words, in order; a passage is searched once.
 */
export const triggerFinder = onceFor((triggers: readonly Trigger[]): FindNear<Trigger> => {
  const find = phraseFinder(byPhrase(triggers));
  return passageNotes((words) => {
    const found: Found<Trigger>[] = [];
    for (const { value, from, to } of withoutCovered(find(words)))
      for (const trigger of value) found.push({ value: trigger, from, to });
    return found;
  });
});

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
