import type { FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** "Should we drop the marathon?": true where a word of a text is of the kind that asks just this ("marathon", of sport). */
export function hasWordOf(intent: IntentName, text: string, { fragments }: FollowWords): boolean {
  return plainWords(text).some((word) => fragments.get(stem(word)) === intent);
}
