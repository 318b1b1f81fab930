import type { Classification } from '../../domain/classification';
import { isCourtesy, isSmallTalk } from '../readers/intent-groups';

/** From this confidence on, a courtesy is nothing else. */
const MIN_CONFIDENCE = 0.8;

/**
 * True for a message that is clearly just a courtesy: in "thank you ever so much", the words after the thanks ask
 * nothing.
 */
export function isClearCourtesy({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence >= MIN_CONFIDENCE && isCourtesy(best.intent);
}

/**
 * Drops courtesies, and doubtful small talk, beside a question: "how interesting, thank you. Is there a cure?".
 * @returns the readings as they are if only courtesies are among them
 */
export function dropCourtesies(readings: readonly Classification[]): readonly Classification[] {
  const isAsked = ({ verdict, best }: Classification) => verdict === 'sure' && !isSmallTalk(best.intent);
  const isAside = ({ best }: Classification) => isSmallTalk(best.intent) && best.confidence < MIN_CONFIDENCE;
  const asked = readings.filter(({ best }) => !isCourtesy(best.intent));
  if (asked.some(isAsked)) return asked.filter((each) => !isAside(each));
  return asked.length > 0 ? asked : readings;
}
