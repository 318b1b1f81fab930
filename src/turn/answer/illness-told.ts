import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { asked as askedPieces } from './asked-pieces';

/**
 * "Dad was told that he has osteonecrosis. Could the drilling help?": the illness that a message tells of beside the
 * treatment that it asks about. In: the topics that it asks about, the talk, the knowledge. Out: the illness; nothing where it asks about no treatment.
 */
export function illnessTold(
  asked: readonly TopicName[],
  { utterance }: ScreenedTurn,
  { classify, library, readers }: Knowledge,
): TopicName | undefined {
  const isTreatment = (topic: TopicName) => library.page(topic)?.kind === 'treatment';
  if (!asked.some(isTreatment)) return undefined;
  // "Does it help with gout?" asks about gout, and does not tell of it.
  const inQuestion = new Set(classify({ ...utterance, text: askedPieces(utterance.text, readers) }).topics);
  const told = classify(utterance).topics.filter((topic) => !isTreatment(topic) && !inQuestion.has(topic));
  // The condition that is meant where nothing is named says less than any illness beside it, one with pages of its own more.
  const specific = told.filter((topic) => topic !== library.packs[0]);
  const conditions = specific.filter((topic) => library.packs.includes(topic));
  const [only, ...others] = conditions.length > 0 ? conditions : specific;
  return others.length === 0 ? only : undefined;
}

/** The memory with the illness that was told, as long as the talk stays with treatments. In: what is to be remembered, that illness, the knowledge. */
export function withIllness(left: Memory, told: TopicName | undefined, { library }: Knowledge): Memory {
  const { illness: before, ...memory } = left;
  const illness = told ?? before;
  if (illness === undefined || library.page(memory.topic ?? '')?.kind !== 'treatment') return memory;
  const condition = told === undefined ? undefined : conditionOf([told], library);
  return { ...memory, illness: condition ?? illness, ...(condition !== undefined && { condition }) };
}

/** The one condition with pages of its own that topics mean. */
export function conditionOf(topics: readonly TopicName[], library: Library): TopicName | undefined {
  const alike = (topic: TopicName) => [topic, ...library.counterparts(topic).map((page) => page.topic)];
  const [condition, ...others] = topics.flatMap(alike).filter((topic) => library.packs.includes(topic));
  return others.length === 0 ? condition : undefined;
}
