import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { PREGNANCY } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** Intents with a different answer for people who are pregnant, want to be, or breastfeed. */
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

/**
 * Redirects a question that mentions a pregnancy to the heading on it, if it asks one of these. A denied pregnancy does
 * not count.
 */
export function redirectToPregnancy(reading: Classification, text: string, { readers }: Knowledge): Classification {
  if (!DIFFERS_IN_PREGNANCY.has(reading.best.intent)) return reading;
  const words = plainWords(text);
  if (words.some((word) => readers.words.denying.includes(word))) return reading;
  if (!words.some((word) => readers.words.pregnancy.has(stem(word)))) return reading;
  return { ...reading, best: { ...reading.best, intent: PREGNANCY }, verdict: 'sure' };
}
