import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { classifyWithCues, findSupposedCause } from './find-supposed-cause';
import { everydayWords, isNamedIn, nameStems } from './page-names';
import { resolveReferredTopics } from './resolve-referred-topics';
import { isBareName, type StrippedQuestion } from './strip-lead-in';

/**
 * Within a conversation, an everyday name ("the drip") counts even without a cue beside it in messages of at most this
 * length.
 */
const MAX_WORDS_FOR_EVERYDAY_NAME = 8;

/**
 * "Does it heal without an injection?" does not ask about injections. Everyday names are therefore not looked for in
 * messages with a negation; a proper name of a treatment is never taken as denied.
 */
const NEGATION = /\b(no|not|without)\b/i;

/** Longest message that is read as a choice: "drilling or cement, which is better for a knee?" */
const MAX_CHOICE_WORDS = 12;

/** The topics of a question. */
export interface MeantTopics {
  readonly topics: readonly TopicName[];
  /** False if they are only referred to ("the other one"). */
  readonly isNamed: boolean;
}

/**
 * Finds the topics that a question names, or means without naming them.
 * @param found the classification of the question without its lead-in
 * @returns the topics in the order of the question
 */
export function resolveMeantTopics(
  found: Classification,
  question: ScreenedUtterance,
  { corrects, isLeaning }: StrippedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): MeantTopics {
  const { choosing, pointing } = knowledge.readers.words;
  const words = question.text.split(/\s+/);
  const isChoice = words.length <= MAX_CHOICE_WORDS && words.some((word) => choosing.has(word.toLowerCase()));
  const clear = isChoice ? found.topics : dropSharedNames(found.topics, question.text, knowledge);
  const chosen = isChoice ? classifyWithCues(question, (word) => choosing.has(word.toLowerCase()), knowledge) : [];
  if (chosen.length > found.topics.length) return { topics: chosen, isNamed: true };
  if (!corrects && isAliasOfCurrentTopic(clear, question.text, memory, knowledge)) return { topics: [], isNamed: true };
  // "Can bone edema be an infection?" names the condition as well.
  const isOfCondition = clear.every((topic) => knowledge.library.packs.includes(topic));
  const supposed = isOfCondition ? findSupposedCause(question, knowledge) : [];
  if (clear.length > 0) return { topics: supposed.length > 0 ? supposed : clear, isNamed: true };
  const referred = resolveReferredTopics(question, memory, knowledge);
  const points = !corrects && plainWords(question.text).some((word) => pointing.has(word));
  const isEveryday =
    referred.length === 0 &&
    memory.topic !== undefined &&
    words.length <= MAX_WORDS_FOR_EVERYDAY_NAME &&
    (isLeaning || !points) &&
    !NEGATION.test(question.text);
  if (referred.length === 0 && supposed.length > 0) return { topics: supposed, isNamed: true };
  if (!isEveryday) return { topics: referred, isNamed: false };
  // In "back to the drip, how long is it", "it" refers to the word at the front.
  const isCued = (_: string, at: number) => at === 0 || (at === words.length - 1 && !points);
  const topics = classifyWithCues(question, isCued, knowledge);
  return {
    topics: !corrects && isAliasOfCurrentTopic(topics, question.text, memory, knowledge) ? [] : topics,
    isNamed: true,
  };
}

/**
 * True if the only topic of a text is named by an everyday name that also fits the current topic: "how often is the
 * drip?" while zoledronate is talked about.
 */
export function isAliasOfCurrentTopic(
  topics: readonly TopicName[],
  text: string,
  { topic }: Pick<Memory, 'topic'>,
  { library }: Knowledge,
): boolean {
  const [only, ...others] = topics;
  const page = library.page(only ?? '');
  const talkedOf = library.page(topic ?? '');
  if (!page || !talkedOf || others.length > 0 || page === talkedOf || library.packs.includes(page.topic)) return false;
  const said = plainWords(text);
  const everyday = everydayWords(page);
  const shared = said.filter((word) => everyday.has(word));
  return !isNamedIn(text, page) && shared.length > 0 && shared.every((word) => nameStems(talkedOf).has(stem(word)));
}

/**
 * Drops a topic whose everyday name also fits another topic of the message: "the drip, the bisphosphonate one" is one
 * thing.
 */
function dropSharedNames(topics: readonly TopicName[], text: string, knowledge: Knowledge): readonly TopicName[] {
  const { choosing, questions } = knowledge.readers.words;
  const said = plainWords(text);
  const joins = (word = '') => questions.joints.has(word) || choosing.has(word);
  // "Painkillers and injections" and "tablets or the drip" are two things.
  const isJoined = (topic: TopicName) => {
    const everyday = new Set(knowledge.library.page(topic)?.everydayNames);
    return said.some((word, at) => everyday.has(word) && [said[at - 2], said[at - 1], said[at + 1]].some(joins));
  };
  const isShared = (topic: TopicName) =>
    !isJoined(topic) &&
    topics.some((other) => other !== topic && isAliasOfCurrentTopic([topic], text, { topic: other }, knowledge));
  return topics.length > 1 ? topics.filter((topic) => !isShared(topic)) : topics;
}

/**
 * Drops the condition if only its everyday name stands in the text: "will the edema go?", while arthritis is talked
 * about, stays with arthritis.
 */
export function dropGeneralCondition(
  topics: readonly TopicName[],
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): readonly TopicName[] {
  const { library } = knowledge;
  const [only] = topics;
  if (topics.length !== 1 || only === undefined || !library.packs.includes(only)) return topics;
  const talkedOf = library.page(memory.topic ?? '');
  if (talkedOf === undefined || talkedOf.topic === only || talkedOf.kind === 'treatment') return topics;
  const page = library.page(only);
  const isNamed = page !== undefined && isNamedIn(text, page);
  const isAlone = isBareName(text, page ?? talkedOf, knowledge);
  return isNamed || isAlone ? topics : [];
}
