import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { IntentName, TopicName } from '../domain/names';
import type { ScreenedUtterance } from '../domain/utterance';
import { OF_A_TREATMENT } from './intent-groups';
import { isBare } from './lean';
import type { Parts } from './parts';
import { plainWords } from './plain-words';
import { referredTopics } from './refer';

/** In a talk, an everyday name ("the drip") is meant even alone, in messages of so few words. */
const EVERYDAY_WORDS = 8;

/** "Could it be an infection?" */
const SUPPOSING_WORDS = 6;

/** "Drilling or cement, which is better for a knee?" */
const CHOICE_WORDS = 12;

/** "Is it the steroids?" asks for the cause of the illness talked of. */
const CAUSED: IntentName = 'causes';

/** What becomes of an illness. */
const OUTLOOK: IntentName = 'outlook';

/** Topics of a question, and whether they stand in it or are only referred to ("the other one"). */
export interface Meant {
  readonly topics: readonly TopicName[];
  readonly isNamed: boolean;
}

/**
 * The topics that a question names, or means without naming them. In: what the classifier found, the question,
 * whether it corrects, what is remembered, the parts. Out: topics in the order of the question.
 */
export function meantTopics(
  found: Classification,
  question: ScreenedUtterance,
  corrects: boolean,
  memory: Memory,
  parts: Parts,
): Meant {
  const { choosing, pointing } = parts.readers.words;
  const words = question.text.split(/\s+/);
  const isChoice = words.length <= CHOICE_WORDS && words.some((word) => choosing.has(word.toLowerCase()));
  const chosen = isChoice ? withCues(question, (word) => choosing.has(word.toLowerCase()), parts) : [];
  if (chosen.length > found.topics.length) return { topics: chosen, isNamed: true };
  if (found.topics.length > 0) return { topics: found.topics, isNamed: true };
  const referred = referredTopics(question.text, memory, parts.talkWords.ordinals, parts.readers);
  const isEveryday =
    referred.length === 0 &&
    memory.topic !== undefined &&
    words.length <= EVERYDAY_WORDS &&
    (corrects || !plainWords(question.text).some((word) => pointing.has(word)));
  const supposed = referred.length === 0 ? supposedCause(words, question, parts) : [];
  if (supposed.length > 0) return { topics: supposed, isNamed: true };
  if (!isEveryday) return { topics: referred, isNamed: false };
  return { topics: withCues(question, (_, at) => at === 0 || at === words.length - 1, parts), isNamed: true };
}

/** "Is it an infection?", "could it be a tumor": a cause that is supposed is meant by its everyday name. */
function supposedCause(words: readonly string[], question: ScreenedUtterance, parts: Parts): readonly TopicName[] {
  const [first = '', second = ''] = plainWords(question.text);
  const { begins, verbs } = parts.readers.words.questions;
  const supposes = begins.has(first) && verbs.has(first) && parts.readers.words.pointing.has(second);
  if (!supposes || words.length > SUPPOSING_WORDS) return [];
  const topics = withCues(question, (_, at) => at === words.length - 1, parts);
  return topics.filter((topic) => parts.library.page(topic)?.kind === 'cause');
}

/** The topics of a question when a cue stands on both sides of some of its words: everyday names are meant then. */
function withCues(
  question: ScreenedUtterance,
  isCued: (word: string, at: number) => boolean,
  { classify, readers }: Parts,
): readonly TopicName[] {
  const { cue } = readers.words;
  const cued = question.text.split(/\s+/).map((word, at) => (isCued(word, at) ? `${cue} ${word} ${cue}` : word));
  return classify({ ...question, text: cued.join(' ') }).topics;
}

/**
 * "Will the edema go?" in a talk on arthritis is about arthritis: the general word for the condition names no new topic.
 * In: topics, the text, what is remembered. Out: the topics, without the condition where only its everyday name stands.
 */
export function withoutGeneral(
  topics: readonly TopicName[],
  text: string,
  memory: Memory,
  parts: Parts,
): readonly TopicName[] {
  const { library } = parts;
  const [only] = topics;
  if (topics.length !== 1 || only === undefined || !library.packs.includes(only)) return topics;
  const talkedOf = library.page(memory.topic ?? '');
  if (talkedOf === undefined || talkedOf.topic === only || talkedOf.kind === 'treatment') return topics;
  const said = ` ${plainWords(text).join(' ')} `;
  const isNamed = (library.page(only)?.names ?? []).some((name) => said.includes(` ${plainWords(name).join(' ')} `));
  const isAlone = isBare(text, library.page(only) ?? talkedOf, parts);
  return isNamed || isAlone ? topics : [];
}

/**
 * "Does it help with arthritis?" is about the treatment talked of, not about arthritis; "does the syndrome turn into AVN?" is about the syndrome. In: the intent and topics of a
 * question, its text, what is remembered. Out: its topics.
 */
export function pointedTopics(
  intent: IntentName,
  topics: readonly TopicName[],
  text: string,
  memory: Memory,
  { library, readers }: Parts,
): readonly TopicName[] {
  const kindOf = (topic: TopicName | undefined) => library.page(topic ?? '')?.kind;
  if (topics.length > 1 && intent === OUTLOOK && readers.isBecoming(text)) return topics.slice(0, 1);
  const points = plainWords(text).some((word) => readers.words.pointing.has(word));
  const isCause = intent === CAUSED && memory.topic !== undefined && kindOf(memory.topic) !== 'treatment';
  if (isCause && points && topics.length > 0 && topics.every((topic) => kindOf(topic) === 'treatment'))
    return [memory.topic];
  if (!OF_A_TREATMENT.has(intent) || kindOf(memory.topic) !== 'treatment' || memory.topic === undefined) return topics;
  if (topics.length === 0 || topics.some((topic) => kindOf(topic) === 'treatment')) return topics;
  return points ? [memory.topic] : topics;
}
