import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { keepQuestions } from './keep-questions';

/**
 * Finds the illness that a message states beside the treatment that it asks about: "Dad was told that he has
 * osteonecrosis. Could the drilling help?".
 *
 * @param topicsAsked the topics that the message asks about
 * @returns nothing if the message asks about no treatment, or if several illnesses may be meant
 */
export function findStatedIllness(
  topicsAsked: readonly TopicName[],
  { utterance }: ScreenedTurn,
  { classify, library, readers }: Knowledge,
): TopicName | undefined {
  const isTreatment = (topic: TopicName) => library.page(topic)?.kind === 'treatment';
  if (!topicsAsked.some(isTreatment)) return undefined;
  // "Does it help with gout?" asks about gout and does not state that anyone has it.
  const inQuestion = new Set(classify({ ...utterance, text: keepQuestions(utterance.text, readers) }).topics);
  const told = classify(utterance).topics.filter((topic) => !isTreatment(topic) && !inQuestion.has(topic));
  // The default condition, meant where nothing is named, says less than any illness named beside it; an illness with a
  // page pack of its own says more.
  const specific = told.filter((topic) => topic !== library.packs[0]);
  const conditions = specific.filter((topic) => library.packs.includes(topic));
  const [only, ...others] = conditions.length > 0 ? conditions : specific;
  return others.length === 0 ? only : undefined;
}

/**
 * Keeps the stated illness in memory while the talk stays with treatments.
 *
 * @param left the memory that the turn leaves
 * @param told the illness that this message states, if any
 */
export function rememberIllness(left: Memory, told: TopicName | undefined, { library }: Knowledge): Memory {
  const { illness: before, ...memory } = left;
  const illness = told ?? before;
  if (illness === undefined || library.page(memory.topic ?? '')?.kind !== 'treatment') return memory;
  const condition = told === undefined ? undefined : singleConditionOf([told], library);
  return { ...memory, illness: condition ?? illness, ...(condition !== undefined && { condition }) };
}

/**
 * The one condition with a pack of its own that topics mean, directly or through their counterparts; nothing for
 * several.
 */
export function singleConditionOf(topics: readonly TopicName[], library: Library): TopicName | undefined {
  const alike = (topic: TopicName) => [topic, ...library.counterparts(topic).map((page) => page.topic)];
  const [condition, ...others] = topics.flatMap(alike).filter((topic) => library.packs.includes(topic));
  return others.length === 0 ? condition : undefined;
}
