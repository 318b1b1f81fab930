import type { Classification } from '../../domain/classification';
import { isCourtesy, isSmallTalk } from '../readers/intent-groups';

/** From this confidence on a courtesy is nothing else. */
const CLEAR = 0.8;

/** "Thank you ever so much": what stands behind the thanks asks nothing. */
export function isClearCourtesy({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence >= CLEAR && isCourtesy(best.intent);
}

/** "How interesting, thank you. Is there a cure?": beside a question a courtesy is none, nor is what is hardly said of the talk. */
export function withoutCourtesies(readings: readonly Classification[]): readonly Classification[] {
  const isAsked = ({ verdict, best }: Classification) => verdict === 'sure' && !isSmallTalk(best.intent);
  const isAside = ({ best }: Classification) => isSmallTalk(best.intent) && best.confidence < CLEAR;
  const asked = readings.filter(({ best }) => !isCourtesy(best.intent));
  if (asked.some(isAsked)) return asked.filter((each) => !isAside(each));
  return asked.length > 0 ? asked : readings;
}
