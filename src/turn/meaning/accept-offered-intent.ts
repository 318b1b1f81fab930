import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';

/** From this confidence on, an intent that was just offered counts as asked. */
const MIN_CONFIDENCE = 0.4;

/**
 * Makes a close reading sure if its intent was offered just before: people type what a button offers, but not word for
 * word ("where does the info come from").
 */
export function acceptOfferedIntent(reading: Classification, { offered }: Memory): Classification {
  const { best, runnersUp, topics, verdict } = reading;
  const isClear = best.confidence >= MIN_CONFIDENCE && best.confidence >= 2 * (runnersUp[0]?.confidence ?? 0);
  const isOffered = topics.length === 0 && offered.some(({ intent }) => intent === best.intent);
  return verdict === 'close' && isClear && isOffered ? { ...reading, verdict: 'sure' } : reading;
}
