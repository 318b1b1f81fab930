import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { Knowledge } from '../talk/knowledge';

/** Topics that can be set side by side: all treatments, or none of them one. Where both kinds are named, no pair is meant. */
export function areAlike(topics: readonly TopicName[], library: Library): boolean {
  return new Set(topics.map((topic) => library.page(topic)?.kind === 'treatment')).size < 2;
}

/** "Better than zoledronate?", "which is better?": what is talked of stands beside what is named, if the two are alike. */
export function comparedTopics(
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
    (each) => each !== named && !library.packs.includes(each) && areAlike([each, named], library),
  );
  return other === undefined ? topics : [other, named];
}

/** The last two that were talked of, where they are of one kind. */
function lastPair([last, before]: readonly TopicName[], library: Library): readonly TopicName[] {
  const isPair = last !== undefined && before !== undefined && library.page(last)?.kind === library.page(before)?.kind;
  return isPair ? [before, last] : [];
}
