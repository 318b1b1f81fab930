import { onceFor } from './once';
import { type FindNear, passageNotes } from './passage-notes';
import { type Found, phraseFinder } from './phrases';
import type { Trigger } from './trigger';

/**
 * Makes the finder of trigger phrases, shared by all readers of the same triggers. It returns those in a span of words,
 * in order, and searches each passage only once.
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

/** One phrase may have several effects: "just" ends a negation and also says that something is happening now. */
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

/** Drops triggers that lie inside a longer one: "not only" is not a "not". */
function withoutCovered<T>(found: readonly Found<T>[]): readonly Found<T>[] {
  const kept: Found<T>[] = [];
  for (const each of found) {
    const last = kept.at(-1);
    if (!last || each.to > last.to) kept.push(each);
  }
  return kept;
}
