import type { Classification } from '../../domain/classification';
import { stem } from '../../text/stem';
import { PREGNANCY } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isHighConfidence } from './high-confidence';

/**
 * Rejects a reading as an intent that is only offered to people who mention it (cancer, an emergency) if the message
 * has no word of it and the confidence is not high: "will she need crutches", "is it ever infection".
 * @returns the reading, or the same with the next candidate in its place
 */
export function requireMention(
  reading: Classification,
  text: string,
  { readers: { words } }: Knowledge,
): Classification {
  const [next, ...runnersUp] = reading.runnersUp;
  const { intent } = reading.best;
  const named = intent === PREGNANCY ? undefined : words.onlyIfNamed.get(intent);
  if (named === undefined || next === undefined || isHighConfidence(reading)) return reading;
  return plainWords(text).some((word) => named.has(stem(word))) ? reading : { ...reading, best: next, runnersUp };
}
