import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { stem } from '../../text/stem';
import { FOR_TREATMENTS, LIVED, OF_A_TREATMENT, OPERATIONS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { everydayWords, isNamedIn } from '../topics/page-stems';
import { FEARED, fearOf } from './bare-topic';

/** What becomes of an illness. */
const OUTLOOK: IntentName = 'outlook';

/** Who gets it, and how likely. */
const CHANCE: IntentName = 'risk-factors';

/** What is asked of an illness that a treatment may bring. */
const HARMFUL: ReadonlySet<IntentName> = new Set(['causes', CHANCE, 'side-effects', 'effectiveness']);

/** "Any good for AVN?", in a talk on oxygen, is about the oxygen. */
const FEW_WORDS = 5;

/** "Is it the steroids?" asks for the cause of the illness talked of, "will it end in a new knee?" how it goes on. */
const OF_ITS_COURSE: ReadonlySet<IntentName> = new Set(['causes', 'outlook']);

/** The group of treatments of which what one may do is a part. */
const AT_HOME = 'without-drugs';

/**
 * "Does it help with arthritis?" is about the treatment talked of, not about arthritis; "does the syndrome turn into
 * AVN?" is about the syndrome. In: the intent and topics of a question, its text, what is remembered. Out: its topics.
 */
export function pointedTopics(
  intent: IntentName,
  topics: readonly TopicName[],
  text: string,
  memory: Memory,
  { library, readers }: Knowledge,
): readonly TopicName[] {
  const kindOf = (topic: TopicName | undefined) => library.page(topic ?? '')?.kind;
  if (topics.length > 1 && intent === OUTLOOK && readers.isBecoming(text)) return topics.slice(0, 1);
  const isOfOthers = plainWords(text).some((word) => readers.words.openEnded.has(word));
  // "I am done with shock waves, what else is there?" asks for others.
  if (isOfOthers && FOR_TREATMENTS.has(intent) && topics.every((topic) => kindOf(topic) === 'treatment')) return [];
  const points = plainWords(text).some((word) => readers.words.pointing.has(word));
  // "Could it turn into dead bone?" asks how what is talked of goes on.
  const isTold = memory.topic !== undefined && kindOf(memory.topic) !== 'treatment';
  if (intent === OUTLOOK && points && isTold && readers.isBecoming(text)) return [memory.topic];
  const isCause = OF_ITS_COURSE.has(intent) && memory.topic !== undefined && kindOf(memory.topic) !== 'treatment';
  if (isCause && points && topics.length > 0 && topics.every((topic) => kindOf(topic) === 'treatment'))
    return [memory.topic];
  // "Is it cancer?" is a fear about what is talked of, and does not turn to the page on tumors.
  const isCauses = topics.length > 0 && topics.every((topic) => kindOf(topic) === 'cause');
  const isFear = intent === FEARED && points && isCauses && isFeared(topics, text, library, readers);
  if (isFear) return memory.topic === undefined ? [] : [memory.topic];
  if (isWayToBeActive(intent, topics, memory, library)) return memory.topic === undefined ? topics : [memory.topic];
  // "Can you get infections from them?", of a drug talked of: a harm that it may do.
  const isHarm = isCauses && HARMFUL.has(intent) && kindOf(memory.topic) === 'treatment' && memory.topic !== undefined;
  if (isHarm && (points || isOfChance(text, readers)) && !isFullyNamed(topics, text, library)) return [memory.topic];
  if (!OF_A_TREATMENT.has(intent) || kindOf(memory.topic) !== 'treatment' || memory.topic === undefined) return topics;
  if (topics.length === 0 || topics.some((topic) => kindOf(topic) === 'treatment')) return topics;
  return points || plainWords(text).length <= FEW_WORDS ? [memory.topic] : topics;
}

/** "Is it cancer?" names the fear, "is it cancr" with a slip, "is it an infection?" names none; "he has Charcot, is it catching?" names what the fear is about. */
function isFeared(
  topics: readonly TopicName[],
  text: string,
  library: Library,
  readers: Knowledge['readers'],
): boolean {
  const said = plainWords(text);
  const isSaid = topics.some((topic) => {
    const page = library.page(topic);
    return page !== undefined && said.some((word) => everydayWords(page).has(word));
  });
  return fearOf(text, readers) || !(isSaid || isFullyNamed(topics, text, library));
}

/** "What is the chance of infection?" */
function isOfChance(text: string, { words }: Knowledge['readers']): boolean {
  return plainWords(text).some((word) => words.fragments.get(stem(word)) === CHANCE);
}

/** "How long on crutches afterwards?", in a talk on an operation: crutches are asked about as a part of life after it. */
function isWayToBeActive(
  intent: IntentName,
  topics: readonly TopicName[],
  { topic }: Memory,
  library: Library,
): boolean {
  const [named, ...others] = topics;
  const talkedOf = library.page(topic ?? '');
  const page = library.page(named ?? '');
  if (intent !== LIVED || others.length > 0 || !page || !talkedOf || page === talkedOf) return false;
  return (
    page.sections.has(LIVED) &&
    page.group === AT_HOME &&
    talkedOf.sections.has(LIVED) &&
    (talkedOf.kind !== 'treatment' || talkedOf.group === OPERATIONS)
  );
}

/** "Infection" may be a harm of a drug; "how common is avascular necrosis?" is about that, whatever was talked of. */
function isFullyNamed(topics: readonly TopicName[], text: string, library: Library): boolean {
  return topics.some((topic) => {
    const page = library.page(topic);
    return page !== undefined && isNamedIn(text, page);
  });
}
