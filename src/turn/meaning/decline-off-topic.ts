import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { hasWordForIntent } from '../readers/has-word-for-intent';
import { DEFINITION, isSmallTalk, OFF_TOPIC } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { HIGH_CONFIDENCE } from './high-confidence';
import { findSubjectTie } from './subject-tie';

/** Intents that ask about the illness that the question names: "how do I get rid of a bone spur". */
const ILLNESS_INTENTS: ReadonlySet<IntentName> = new Set([
  'definition',
  'symptoms',
  'causes',
  'risk-factors',
  'diagnosis',
  'outlook',
  'treatments',
  'medicines',
  'procedures',
  'without-drugs',
  'effectiveness',
  'prevention',
  'activity',
  'comparison',
  OFF_TOPIC,
]);

/** Intents after which "and diabetics?" asks the same about these people. */
const ABOUT_PEOPLE: ReadonlySet<IntentName> = new Set(['risk-factors', 'causes', 'who-should-not']);

/** Longest remark. "And with diabetes?" asks whether the current treatment suits people who have that, too. */
const MAX_REMARK_WORDS = 4;

/** From this confidence on, a question is accepted although nothing ties it to the subject. */
const MIN_CONFIDENCE = 0.8;

/**
 * Declines questions about illnesses that no page is about, and about anything else off topic, so that they are not
 * answered as if they were about the subject. "Can diabetes cause it?" is about the subject, and so is a question that
 * names a topic.
 */
export function declineOffTopic(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { readers, library } = knowledge;
  const words = plainWords(text);
  const isNamed = reading.topics.some((topic) => !library.packs.includes(topic));
  if (!isNamed && readers.isOtherSwelling(text)) return asSure(OFF_TOPIC, { ...reading, topics: [] });
  const points = words.some((word) => readers.words.pointing.has(word)) && !readers.isImpersonal(text);
  if (reading.topics.length > 0 || (points && (memory.topic !== undefined || readers.isElsewhere(text))))
    return reading;
  if (!readers.isElsewhere(text)) return declineUnrelated(reading, text, memory, knowledge);
  // "Whats Perthes?" asks about the illness itself.
  const isOfIt = reading.best.intent === DEFINITION && readers.words.questions.begins.has(words[0] ?? '');
  const isRemark =
    !isOfIt && words.length <= MAX_REMARK_WORDS && library.page(memory.topic ?? '')?.kind === 'treatment';
  // "Headaches?" is a harm that a drug may do, "diabetes?" an illness that may rule it out.
  if (isRemark) return isHarm(reading) ? reading : asSure('who-should-not', reading);
  const isOfWho =
    !isOfIt && words.length <= MAX_REMARK_WORDS && memory.intent !== undefined && ABOUT_PEOPLE.has(memory.intent);
  if (isOfWho && memory.intent !== undefined) return asSure(memory.intent, reading);
  return ILLNESS_INTENTS.has(reading.best.intent) || reading.verdict !== 'sure' ? asSure(OFF_TOPIC, reading) : reading;
}

/**
 * Declines a message with unrelated words and no health terms: "how do I make a soufflé?". If it only lacks health
 * terms, asks "did you mean…".
 */
function declineUnrelated(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): Classification {
  const { best, verdict } = reading;
  if ((isSmallTalk(best.intent) && verdict === 'sure') || best.confidence > HIGH_CONFIDENCE) return reading;
  const spelled = plainWords(text).filter((word) => /\p{L}/u.test(word));
  const isLong = spelled.length >= MAX_REMARK_WORDS;
  const tie = findSubjectTie(reading, text, memory, knowledge);
  const isOfHealth = spelled.some((word) => knowledge.readers.words.ofHealth.has(stem(word)));
  // Within a conversation, a message that is not understood but has no unrelated word is rarely about something else.
  const isElsewhere = tie === 'strange' || (verdict === 'lost' && !isOfHealth && memory.topic === undefined);
  if (isLong && isElsewhere) return asSure(OFF_TOPIC, reading);
  const isGuess =
    tie === 'loose' &&
    !hasWordForIntent(best.intent, text, knowledge.readers.words) &&
    isLong &&
    memory.topic === undefined &&
    best.confidence < MIN_CONFIDENCE;
  return isGuess && verdict === 'sure' ? { ...reading, verdict: 'close' } : reading;
}

function isHarm({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.intent === 'side-effects';
}

function asSure(intent: IntentName, reading: Classification): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
