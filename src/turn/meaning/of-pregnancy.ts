import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** What has another answer for somebody who is pregnant, wants to be, or breastfeeds. */
const DIFFERS: ReadonlySet<IntentName> = new Set([
  'outlook',
  'treatments',
  'medicines',
  'without-drugs',
  'effectiveness',
  'side-effects',
  'who-should-not',
  'activity',
]);

/** A question that tells of a pregnancy gets what is known for that time, whatever it asks. A denied one tells of none. */
export function ofPregnancy(reading: Classification, text: string, { readers }: Knowledge): Classification {
  if (!DIFFERS.has(reading.best.intent)) return reading;
  const words = plainWords(text);
  if (words.some((word) => readers.words.denying.includes(word))) return reading;
  if (!words.some((word) => readers.words.pregnancy.has(stem(word)))) return reading;
  return { ...reading, best: { ...reading.best, intent: 'pregnancy' }, verdict: 'sure' };
}
