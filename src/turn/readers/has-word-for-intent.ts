import type { FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/**
 * True if a text contains a word of the kind that asks this intent: "should we drop the marathon?" contains "marathon",
 * a word for sport.
 */
export function hasWordForIntent(intent: IntentName, text: string, { fragments }: FollowWords): boolean {
  return plainWords(text).some((word) => fragments.get(stem(word)) === intent);
}
