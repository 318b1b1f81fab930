import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';

/** From this confidence on, what was offered just before is taken for asked. */
const LIKELY = 0.4;

/**
 * "Where does the info come from", just after that was offered in other words: what a button offers is likely to be typed,
 * and not word for word. In: the reading of a message, the memory. Out: the same, sure where it is what was offered.
 */
export function asOffered(reading: Classification, { offered }: Memory): Classification {
  const { best, runnersUp, topics, verdict } = reading;
  const isClear = best.confidence >= LIKELY && best.confidence >= 2 * (runnersUp[0]?.confidence ?? 0);
  const isOffered = topics.length === 0 && offered.some(({ intent }) => intent === best.intent);
  return verdict === 'close' && isClear && isOffered ? { ...reading, verdict: 'sure' } : reading;
}
