import { keptWith } from './kept-with';
import { type FindNear, passageNotes } from './passage-notes';
import { type Found, phraseFinder } from './phrases';
import type { Trigger } from './trigger';

/** Rules, findings and the names of topics are read with the same triggers: they are laid out once, and found once in a passage. */
const finders = keptWith<readonly Trigger[], FindNear<readonly Trigger[]>>();

export function triggerFinder(triggers: readonly Trigger[]): FindNear<Trigger> {
  const findPhrases = finders.get(triggers) ?? phrasesOf(triggers);
  finders.set(triggers, findPhrases);
  return (words, span) =>
    findPhrases(words, span).flatMap(({ value, from, to }) => value.map((trigger) => ({ value: trigger, from, to })));
}

function phrasesOf(triggers: readonly Trigger[]): FindNear<readonly Trigger[]> {
  const find = phraseFinder(byPhrase(triggers));
  return passageNotes((words) => withoutCovered(find(words)));
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
