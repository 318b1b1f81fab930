import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** The heading on pregnancy, and the thing of that name that a talk may stay with. */
export const PREGNANCY: IntentName = 'pregnancy';

/** What has another answer for somebody who is pregnant, wants to be, or breastfeeds. */
export const DIFFERS_IN_PREGNANCY: ReadonlySet<IntentName> = new Set([
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
  if (!DIFFERS_IN_PREGNANCY.has(reading.best.intent)) return reading;
  const words = plainWords(text);
  if (words.some((word) => readers.words.denying.includes(word))) return reading;
  if (!words.some((word) => readers.words.pregnancy.has(stem(word)))) return reading;
  return { ...reading, best: { ...reading.best, intent: PREGNANCY }, verdict: 'sure' };
}
