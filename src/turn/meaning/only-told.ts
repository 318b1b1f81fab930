import type { Candidate, Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { asksInWords } from '../readers/asks-in-words';
import { ADVICE, isCourtesy, isSmallTalk, NEVER_BARE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** From this confidence on it is advice that is asked for, or thanks that are given. */
const CLEAR = 0.7;

/** A longer message tells a story. */
const MOST_WORDS = 12;

/** How sure it is that a detail goes on with what was asked. */
const LIKELY = 0.5;

/** What a medicine is told of with may well ask for advice. */
const MEDICINES: IntentName = 'medicines';

/**
 * "Mine has been nine months" asks for no advice, and "is that right?" thanks for nothing, however much they sound so: a
 * detail that is told goes on with what was asked before; else what comes next is meant. In: the reading of a message, its
 * text, the memory, the knowledge. Out: the reading, or another.
 */
export function onlyTold(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): Classification {
  const { best, topics, runnersUp } = reading;
  const { words } = knowledge.readers;
  const said = plainWords(text);
  const asks = asksInWords(text, knowledge.readers);
  if (best.confidence > CLEAR || said.length > MOST_WORDS) return reading;
  const [next] = runnersUp.filter(({ intent }) => !isSmallTalk(intent) && !NEVER_BARE.has(intent));
  if (isCourtesy(best.intent) && words.questions.verbs.has(said[0] ?? ''))
    return memory.intent === undefined ? asked(next, reading) : sureOf(memory.intent, reading);
  const mayNeedAdvice = said.some(
    (word) => words.questions.indirect.has(word) || words.fragments.get(stem(word)) === MEDICINES,
  );
  if (best.intent !== ADVICE || asks || mayNeedAdvice || topics.some((topic) => isTreatment(topic, knowledge)))
    return reading;
  if (memory.intent !== undefined) return sureOf(memory.intent, reading);
  return asked(next, reading);
}

function isTreatment(topic: string, { library }: Knowledge): boolean {
  return library.page(topic)?.kind === 'treatment';
}

function asked(next: Candidate | undefined, reading: Classification): Classification {
  if (!next) return reading;
  const runnersUp = reading.runnersUp.filter(({ intent }) => intent !== next.intent);
  return { ...reading, best: next, runnersUp, verdict: 'close' };
}

function sureOf(intent: IntentName, reading: Classification): Classification {
  const runnersUp = reading.runnersUp.filter((each) => each.intent !== intent);
  return { ...reading, best: { intent, confidence: LIKELY }, runnersUp, verdict: 'sure' };
}
