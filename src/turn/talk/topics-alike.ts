import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import { packOf, type TopicName } from '../../domain/names';

/** A bare name asks nothing clearly: what it seems to ask chooses no page. */
const CLEAR = 0.6;

/**
 * Which pages are meant where a name means one in several packs ("AVN": a condition here, a cause there). In order: the
 * condition that the message names beside it, the condition talked of, the condition that bears the name, the first
 * pack; but a page that has no answer yields to one that has. In: the classification, the pack talked of, the library.
 */
export function topicsAlike(
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
    const isClear = verdict === 'sure' && best.confidence >= CLEAR;
    const answers = (topic: TopicName) => isClear && library.page(topic)?.sections.has(best.intent);
    return (beside.length > 0 ? undefined : inOrder.find(answers)) ?? inOrder[0] ?? [];
  });
  return [...new Set(meant)];
}
