import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isBare, type Leaning } from './lean';
import { everydayWords, isNamedIn, stemsOfNames } from './page-stems';
import { referredTopics } from './refer';
import { supposedCause, withCues } from './supposed-cause';

/** In a talk, an everyday name ("the drip") is meant even alone, in messages of so few words. */
const EVERYDAY_WORDS = 8;

/** "Does it heal without an injection?": what is spared is not meant, though no name of a treatment is ever read as denied. */
const DENIES = /\b(no|not|without)\b/i;

/** "Drilling or cement, which is better for a knee?" */
const CHOICE_WORDS = 12;

/** Topics of a question, and whether they stand in it or are only referred to ("the other one"). */
export interface Meant {
  readonly topics: readonly TopicName[];
  readonly isNamed: boolean;
}

/**
 * The topics that a question names, or means without naming them. In: what the classifier found, the question,
 * how it leans, what is remembered, the knowledge. Out: topics in the order of the question.
 */
export function meantTopics(
  found: Classification,
  question: ScreenedUtterance,
  { corrects, isLeaning }: Leaning,
  memory: Memory,
  knowledge: Knowledge,
): Meant {
  const { choosing, pointing } = knowledge.readers.words;
  const words = question.text.split(/\s+/);
  const isChoice = words.length <= CHOICE_WORDS && words.some((word) => choosing.has(word.toLowerCase()));
  const clear = isChoice ? found.topics : withoutShared(found.topics, question.text, knowledge);
  const chosen = isChoice ? withCues(question, (word) => choosing.has(word.toLowerCase()), knowledge) : [];
  if (chosen.length > found.topics.length) return { topics: chosen, isNamed: true };
  if (!corrects && isOfTalk(clear, question.text, memory, knowledge)) return { topics: [], isNamed: true };
  // "Can bone edema be an infection?" names the condition as well.
  const isOfCondition = clear.every((topic) => knowledge.library.packs.includes(topic));
  const supposed = isOfCondition ? supposedCause(question, knowledge) : [];
  if (clear.length > 0) return { topics: supposed.length > 0 ? supposed : clear, isNamed: true };
  const referred = referredTopics(question, memory, knowledge);
  const points = !corrects && plainWords(question.text).some((word) => pointing.has(word));
  const isEveryday =
    referred.length === 0 &&
    memory.topic !== undefined &&
    words.length <= EVERYDAY_WORDS &&
    (isLeaning || !points) &&
    !DENIES.test(question.text);
  if (referred.length === 0 && supposed.length > 0) return { topics: supposed, isNamed: true };
  if (!isEveryday) return { topics: referred, isNamed: false };
  // "Back to the drip, how long is it": "it" is what stands at the front.
  const isCued = (_: string, at: number) => at === 0 || (at === words.length - 1 && !points);
  const topics = withCues(question, isCued, knowledge);
  return { topics: !corrects && isOfTalk(topics, question.text, memory, knowledge) ? [] : topics, isNamed: true };
}

/** "How often is the drip?", in a talk on zoledronate: true of an everyday name that what is talked of has as well. */
export function isOfTalk(
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
  return !isNamedIn(text, page) && shared.length > 0 && shared.every((word) => stemsOfNames(talkedOf).has(stem(word)));
}

/** "The drip, the bisphosphonate one": an everyday name that another topic of the message has as well means that one. */
function withoutShared(topics: readonly TopicName[], text: string, knowledge: Knowledge): readonly TopicName[] {
  const { choosing, questions } = knowledge.readers.words;
  const said = plainWords(text);
  const joins = (word = '') => questions.joints.has(word) || choosing.has(word);
  // "Painkillers and injections", "tablets or the drip" are two things.
  const isJoined = (topic: TopicName) => {
    const everyday = new Set(knowledge.library.page(topic)?.everydayNames);
    return said.some((word, at) => everyday.has(word) && [said[at - 2], said[at - 1], said[at + 1]].some(joins));
  };
  const isShared = (topic: TopicName) =>
    !isJoined(topic) && topics.some((other) => other !== topic && isOfTalk([topic], text, { topic: other }, knowledge));
  return topics.length > 1 ? topics.filter((topic) => !isShared(topic)) : topics;
}

/**
 * "Will the edema go?" in a talk on arthritis is about arthritis: the general word for the condition names no new topic.
 * In: topics, the text, what is remembered. Out: the topics, without the condition where only its everyday name stands.
 */
export function withoutGeneral(
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
  const isAlone = isBare(text, page ?? talkedOf, knowledge);
  return isNamed || isAlone ? topics : [];
}
