import { asksAnything } from './asks-anything';
import type { Knowledge } from './knowledge';
import type { Decision, ScreenedTurn } from './screened-turn';

/** Below this confidence, an answer to a message without a question was a guess. */
const MIN_CONFIDENCE = 0.5;

/**
 * True if a reply is useless to somebody who only tells something: the message was not understood or was declined, or
 * the answer was a guess although nothing was asked ("he has sat down now").
 */
export function isUnhelpful(
  { replies: [{ outcome }], confidence = 1 }: Decision,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): boolean {
  if (outcome === 'clarify' || outcome === 'fallback' || outcome === 'refuse') return true;
  return outcome === 'answer' && confidence < MIN_CONFIDENCE && !asksAnything(talk, knowledge);
}
