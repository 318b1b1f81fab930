import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { stem } from '../../text/stem';
import {
  ACTIVITY,
  MYTHS,
  OUTLOOK,
  PROCEDURES,
  TREATMENT_INTENTS,
  TREATMENT_LIST_INTENTS,
} from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { pointsBack } from '../readers/points-back';
import type { Knowledge } from '../talk/knowledge';
import { everydayWords, isNamedIn } from '../topics/page-names';
import { mentionsFear } from './resolve-bare-name';

/** The heading about who gets an illness, and how likely. */
const RISK_FACTORS: IntentName = 'risk-factors';

/** Intents that may ask about an illness as a harm of a treatment. */
const ABOUT_HARM: ReadonlySet<IntentName> = new Set(['causes', RISK_FACTORS, 'side-effects', 'effectiveness']);

/** "Any good for AVN?", while oxygen is talked about, is about the oxygen. */
const MAX_SHORT_WORDS = 5;

/** "Is it the steroids?" asks for the causes of the current illness, "will it end in a new knee?" for its outlook. */
const ABOUT_CURRENT_ILLNESS: ReadonlySet<IntentName> = new Set(['causes', 'outlook']);

/** The group of treatments that includes what people can do themselves. */
const WITHOUT_DRUGS = 'without-drugs';

/**
 * Decides whether a question is about the topics that it names or about the current one, which it refers to. "Does it
 * help with arthritis?" is about the current treatment, not about arthritis; "does the syndrome turn into AVN?" is
 * about the syndrome.
 * @returns the same array if the named topics are meant
 */
export function resolvePointedTopics(
  intent: IntentName,
  topics: readonly TopicName[],
  text: string,
  memory: Memory,
  { library, readers }: Knowledge,
): readonly TopicName[] {
  const kindOf = (topic: TopicName | undefined) => library.page(topic ?? '')?.kind;
  if (topics.length > 1 && intent === OUTLOOK && readers.isBecoming(text)) return topics.slice(0, 1);
  const isOfOthers = plainWords(text).some((word) => readers.words.openEnded.has(word));
  // "I am done with shock waves, what else is there?" asks for other treatments.
  if (isOfOthers && TREATMENT_LIST_INTENTS.has(intent) && topics.every((topic) => kindOf(topic) === 'treatment'))
    return [];
  const points = pointsBack(text, readers);
  // "Could it turn into dead bone?" asks for the outlook of the current illness.
  const isTold = memory.topic !== undefined && kindOf(memory.topic) !== 'treatment';
  if (intent === OUTLOOK && points && isTold && readers.isBecoming(text)) return [memory.topic];
  const isCause =
    ABOUT_CURRENT_ILLNESS.has(intent) && memory.topic !== undefined && kindOf(memory.topic) !== 'treatment';
  if (isCause && points && topics.length > 0 && topics.every((topic) => kindOf(topic) === 'treatment'))
    return [memory.topic];
  // "Is it cancer?" expresses a fear about the current topic and does not switch to the page on tumors.
  const isCauses = topics.length > 0 && topics.every((topic) => kindOf(topic) === 'cause');
  const isFear = intent === MYTHS && points && isCauses && isFeared(topics, text, library, readers);
  if (isFear) return memory.topic === undefined ? [] : [memory.topic];
  if (isAidAfterTreatment(intent, topics, memory, library)) return memory.topic === undefined ? topics : [memory.topic];
  // "Can you get infections from them?" asks whether the current drug may do such harm.
  const isHarm =
    isCauses && ABOUT_HARM.has(intent) && kindOf(memory.topic) === 'treatment' && memory.topic !== undefined;
  if (isHarm && (points || mentionsChance(text, readers)) && !isFullyNamed(topics, text, library))
    return [memory.topic];
  if (!TREATMENT_INTENTS.has(intent) || kindOf(memory.topic) !== 'treatment' || memory.topic === undefined)
    return topics;
  if (topics.length === 0 || topics.some((topic) => kindOf(topic) === 'treatment')) return topics;
  return points || plainWords(text).length <= MAX_SHORT_WORDS ? [memory.topic] : topics;
}

/**
 * True if the named causes are only a fear. "Is it cancer?" and "is it cancr", with a typo, name it; "is it an
 * infection?" names none; "he has Charcot, is it catching?" names the illness that the fear is about.
 */
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
  return mentionsFear(text, readers) || !(isSaid || isFullyNamed(topics, text, library));
}

/** True for "what is the chance of infection?". */
function mentionsChance(text: string, { words }: Knowledge['readers']): boolean {
  return plainWords(text).some((word) => words.fragments.get(stem(word)) === RISK_FACTORS);
}

/**
 * "How long on crutches afterwards?", while an operation is talked about, asks about life after it and not about
 * crutches.
 */
function isAidAfterTreatment(
  intent: IntentName,
  topics: readonly TopicName[],
  { topic }: Memory,
  library: Library,
): boolean {
  const [named, ...others] = topics;
  const talkedOf = library.page(topic ?? '');
  const page = library.page(named ?? '');
  if (intent !== ACTIVITY || others.length > 0 || !page || !talkedOf || page === talkedOf) return false;
  return (
    page.sections.has(ACTIVITY) &&
    page.group === WITHOUT_DRUGS &&
    talkedOf.sections.has(ACTIVITY) &&
    (talkedOf.kind !== 'treatment' || talkedOf.group === PROCEDURES)
  );
}

/**
 * True if a proper name of one of the topics stands in the text. "Infection" may be a harm of a drug; "how common is
 * avascular necrosis?" is about that, whatever the current topic is.
 */
function isFullyNamed(topics: readonly TopicName[], text: string, library: Library): boolean {
  return topics.some((topic) => {
    const page = library.page(topic);
    return page !== undefined && isNamedIn(text, page);
  });
}
