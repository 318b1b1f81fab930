import type { Candidate, Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { isCourtesy, isSmallTalk, NEVER_ASSUMED, PERSONAL_ADVICE } from '../readers/intent-groups';
import { looksLikeQuestion } from '../readers/looks-like-question';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** Above this confidence, a reading as advice or thanks is right. */
const MIN_CLEAR_CONFIDENCE = 0.7;

/** A longer message is a story. */
const MAX_WORDS = 12;

/** The confidence given to the previous intent where a detail continues it. */
const DETAIL_CONFIDENCE = 0.5;

/** Somebody who mentions a medicine may well be asking for advice. */
const MEDICINES: IntentName = 'medicines';

/**
 * Rereads a message that only tells a detail but sounds like a request for advice ("mine has been nine months"), or
 * like thanks ("is that right?"). It continues the previous question; without one, the next reading is offered as "did
 * you mean…".
 */
export function rereadRemark(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { best, topics, runnersUp } = reading;
  const { words } = knowledge.readers;
  const said = plainWords(text);
  const asks = looksLikeQuestion(text, knowledge.readers);
  if (best.confidence > MIN_CLEAR_CONFIDENCE || said.length > MAX_WORDS) return reading;
  const [next] = runnersUp.filter(({ intent }) => !isSmallTalk(intent) && !NEVER_ASSUMED.has(intent));
  if (isCourtesy(best.intent) && words.questions.verbs.has(said[0] ?? ''))
    return memory.intent === undefined ? askAbout(next, reading) : continueWith(memory.intent, reading);
  const mayNeedAdvice = said.some(
    (word) => words.questions.indirect.has(word) || words.fragments.get(stem(word)) === MEDICINES,
  );
  if (best.intent !== PERSONAL_ADVICE || asks || mayNeedAdvice || topics.some((topic) => isTreatment(topic, knowledge)))
    return reading;
  if (memory.intent !== undefined) return continueWith(memory.intent, reading);
  return askAbout(next, reading);
}

function isTreatment(topic: string, { library }: Knowledge): boolean {
  return library.page(topic)?.kind === 'treatment';
}

function askAbout(next: Candidate | undefined, reading: Classification): Classification {
  if (!next) return reading;
  const runnersUp = reading.runnersUp.filter(({ intent }) => intent !== next.intent);
  return { ...reading, best: next, runnersUp, verdict: 'close' };
}

function continueWith(intent: IntentName, reading: Classification): Classification {
  const runnersUp = reading.runnersUp.filter((each) => each.intent !== intent);
  return { ...reading, best: { intent, confidence: DETAIL_CONFIDENCE }, runnersUp, verdict: 'sure' };
}
