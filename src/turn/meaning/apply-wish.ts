import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { NEVER_ASSUMED, PERSONAL_ADVICE } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';

/**
 * Replaces the intent of a message by what a turn of phrase asks for: "no drugs, what else is there?", "is my scan
 * bad?".
 * @returns the reading as it is if no such phrase counts
 */
export function applyWish(reading: Classification, text: string, { readers }: Knowledge): Classification {
  if (readers.isOwnScan(text)) return withIntent(PERSONAL_ADVICE, reading);
  const isSettled = reading.verdict === 'sure' && reading.best.confidence === 1;
  const [wish] = [...readers.readWishes(text), ...(isSettled ? [] : readers.readMildWishes(text))];
  if (wish === undefined || reading.topics.length > 0 || NEVER_ASSUMED.has(reading.best.intent)) return reading;
  return withIntent(wish, reading);
}

function withIntent(intent: IntentName, reading: Classification): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
