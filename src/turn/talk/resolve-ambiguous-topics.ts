import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import { packOf, type TopicName } from '../../domain/names';

/** Below this confidence (a bare name, for example) the classified intent has no influence on which page is chosen. */
const MIN_CONFIDENCE = 0.6;

/**
 * Resolves names that mean a page in several packs ("AVN" is a condition in one, a cause in another). The preferred
 * pack is, in this order: that of a condition named beside it, that of the conversation, that of the condition with
 * this name, the first. A page that cannot answer the intent gives way to one that can.
 * @param talkedOf the pack of the condition of the conversation
 * @returns one topic per name, without duplicates
 */
export function resolveAmbiguousTopics(
  { topics, alike = {}, best, verdict }: Classification,
  talkedOf: TopicName | undefined,
  library: Library,
): readonly TopicName[] {
  if (topics.length === 0) return topics;
  const mentions = topics.map((topic) => [topic, ...(alike[topic] ?? [])]);
  const beside = mentions.flatMap(([topic = '', ...others]) =>
    others.length === 0 && library.page(topic)?.kind === 'condition' ? [packOf(topic)] : [],
  );
  const bearing = mentions.flat().filter((topic) => library.packs.includes(topic));
  const packs = [...beside, ...(talkedOf === undefined ? [] : [talkedOf]), ...bearing, ...library.packs];
  const meant = mentions.flatMap((mention) => {
    const inOrder = packs.flatMap((pack) => mention.filter((topic) => packOf(topic) === pack));
    const isClear = verdict === 'sure' && best.confidence >= MIN_CONFIDENCE;
    const answers = (topic: TopicName) => isClear && library.page(topic)?.sections.has(best.intent);
    return (beside.length > 0 ? undefined : inOrder.find(answers)) ?? inOrder[0] ?? [];
  });
  return [...new Set(meant)];
}
