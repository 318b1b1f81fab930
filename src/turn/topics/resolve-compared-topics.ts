import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { Knowledge } from '../talk/knowledge';

/** True if topics can be compared: either all of them are treatments, or none is. */
export function areComparable(topics: readonly TopicName[], library: Library): boolean {
  return new Set(topics.map((topic) => library.page(topic)?.kind === 'treatment')).size < 2;
}

/**
 * Completes a comparison that names fewer than two topics. "Better than zoledronate?" compares it with the latest
 * comparable topic of the conversation; "which is better?" compares the pair that was compared last, or the last two
 * topics.
 * @returns the topics unchanged if the intent is not a comparison, two topics are named, or no counterpart is found
 */
export function resolveComparedTopics(
  { best, topics }: Classification,
  memory: Memory,
  { library }: Knowledge,
): readonly TopicName[] {
  if (best.intent !== 'comparison' || topics.length > 1) return topics;
  const { recent = [], sideBySide = [], topic } = memory;
  const [named] = topics;
  if (named === undefined) return sideBySide.length > 1 ? sideBySide : lastPair(recent, library);
  const talkedOf = [...(topic === undefined ? [] : [topic]), ...recent];
  const other = talkedOf.find(
    (each) => each !== named && !library.packs.includes(each) && areComparable([each, named], library),
  );
  return other === undefined ? topics : [other, named];
}

/** The last two topics of the conversation, if they are of the same kind. */
function lastPair([last, before]: readonly TopicName[], library: Library): readonly TopicName[] {
  const isPair = last !== undefined && before !== undefined && library.page(last)?.kind === library.page(before)?.kind;
  return isPair ? [before, last] : [];
}
