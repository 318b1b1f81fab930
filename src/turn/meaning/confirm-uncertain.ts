import type { Classification } from '../../domain/classification';
import { interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { hasWordForIntent } from '../readers/has-word-for-intent';
import { isCourtesy, isSmallTalk, OFF_TOPIC } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { findSubjectTie } from './subject-tie';

/**
 * Intents whose answer misleads nobody even if the reading is wrong: a refusal, and what the bot says about itself.
 * "How can I reach a person?" must not be lost.
 */
const HARMLESS: ReadonlySet<IntentName> = new Set([OFF_TOPIC, 'about-the-bot', 'help']);

/** The heading about what people can do and eat at home. */
const WITHOUT_DRUGS: IntentName = 'without-drugs';

/** The intent that asks to hear something once more, in few words. */
const REPEAT: IntentName = 'repeat';
const MAX_SHORT_WORDS = 4;

/** From this confidence on, a first message without any tie to the subject is answered as a question about it. */
const MIN_CONFIDENCE = 0.67;

/** Within a conversation, the next reading is accepted from this confidence on if the first one is rejected. */
const MIN_NEXT_CONFIDENCE = 0.3;

/** The same as `MIN_CONFIDENCE`, for a message with a health term or "it" that names no page. */
const MIN_CONFIDENCE_WHERE_TIED = 0.55;

/**
 * Turns uncertain readings into "did you mean…". In a first message that names no page ("how long does shipping take"),
 * only the wording suggests that the question is about the subject.
 * @returns the reading, with verdict `close` if it has to be confirmed
 */
export function confirmUncertain(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { best, topics, verdict } = reading;
  // Words of no language ask for nothing, and are not out of scope either.
  if (best.intent === OFF_TOPIC && topics.length === 0 && knowledge.isNonsense(text))
    return { ...reading, verdict: 'lost' };
  if (isDoubtfullyOutOfScope(reading, text, knowledge)) return askAboutNext(reading);
  if (isDoubtfulInConversation(reading, text, memory, knowledge)) return withHealthQuestion(reading);
  // "Can running again bring it back?": so far there is nothing that could be repeated.
  if (best.intent === REPEAT && verdict === 'sure' && memory.shown === undefined && isLong(text))
    return askAboutNext(reading);
  const isHarmless = HARMLESS.has(best.intent) || isCourtesy(best.intent);
  if (memory.topic !== undefined || topics.length > 0 || verdict !== 'sure' || isHarmless) return reading;
  const isTied =
    findSubjectTie(reading, text, memory, knowledge) === 'tied' ||
    hasWordForIntent(best.intent, text, knowledge.readers.words);
  return best.confidence >= (isTied ? MIN_CONFIDENCE_WHERE_TIED : MIN_CONFIDENCE)
    ? reading
    : { ...reading, verdict: 'close' };
}

/**
 * True for a doubtful `out-of-scope` reading of a message that names a page ("transient osteoporosis, and a flight in
 * three weeks. Doable?"), or that is short and has a word for health, food or sport ("toe").
 */
function isDoubtfullyOutOfScope(
  { best, topics, verdict }: Classification,
  text: string,
  { readers }: Knowledge,
): boolean {
  const isOfHealth = (word: string) =>
    readers.words.ofHealth.has(stem(word)) || readers.words.fragments.get(stem(word)) === WITHOUT_DRUGS;
  const isOurs = topics.length > 0 || (!isLong(text) && plainWords(text).some(isOfHealth));
  return verdict === 'sure' && best.intent === OFF_TOPIC && isOurs && best.confidence < MIN_CONFIDENCE;
}

/** Within a conversation, a message without unrelated words is rarely out of scope: "which has least side effects?". */
function isDoubtfulInConversation(
  { best, verdict }: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): boolean {
  const isCalm = !interrupts(memory.disposition);
  const isWeak = isCalm && verdict === 'sure' && best.intent === OFF_TOPIC && best.confidence < MIN_CONFIDENCE;
  const reading = { best, topics: [] };
  return isWeak && memory.topic !== undefined && findSubjectTie(reading, text, memory, knowledge) !== 'strange';
}

/**
 * Switches to the likeliest question about health. It is answered if it is likely enough, and otherwise offered as "did
 * you mean…".
 */
function withHealthQuestion(reading: Classification): Classification {
  const others = reading.runnersUp.filter(({ intent }) => !isSmallTalk(intent));
  const [next, ...runnersUp] = others;
  if (!next) return { ...reading, verdict: 'lost' };
  return { ...reading, best: next, runnersUp, verdict: next.confidence >= MIN_NEXT_CONFIDENCE ? 'sure' : 'close' };
}

function isLong(text: string): boolean {
  return plainWords(text).length > MAX_SHORT_WORDS;
}

/** Asks whether the next reading was meant. */
function askAboutNext(reading: Classification): Classification {
  const [next, ...runnersUp] = reading.runnersUp;
  return next ? { ...reading, best: next, runnersUp, verdict: 'close' } : reading;
}
