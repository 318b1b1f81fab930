import type { Classification } from '../domain/classification';
import { NEVER_BARE } from './intent-groups';
import type { Parts } from './parts';

/** "I do not want drugs, what else is there?": what a message asks for by what it will not have; else its reading as it is. */
export function wishOf(reading: Classification, text: string, { readers }: Parts): Classification {
  const [wish] = readers.readWishes(text);
  if (wish === undefined || reading.topics.length > 0 || NEVER_BARE.has(reading.best.intent)) return reading;
  return { ...reading, best: { intent: wish, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
