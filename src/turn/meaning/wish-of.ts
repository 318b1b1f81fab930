import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { ADVICE, NEVER_BARE } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';

/** What a message asks for by a turn of phrase ("no drugs, what else is there?", "is my scan bad?"); else its reading as it is. */
export function wishOf(reading: Classification, text: string, { readers }: Knowledge): Classification {
  if (readers.isOwnScan(text)) return wishing(ADVICE, reading);
  const isSettled = reading.verdict === 'sure' && reading.best.confidence === 1;
  const [wish] = [...readers.readWishes(text), ...(isSettled ? [] : readers.readMildWishes(text))];
  if (wish === undefined || reading.topics.length > 0 || NEVER_BARE.has(reading.best.intent)) return reading;
  return wishing(wish, reading);
}

function wishing(intent: IntentName, reading: Classification): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
