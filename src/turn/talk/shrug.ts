import { asks } from './asks';
import type { Knowledge } from './knowledge';
import type { Decision, ScreenedTurn } from './screened-turn';

/** Below it, an answer to what is no question was a guess. */
const LIKELY = 0.5;

/** True where a reply is of no use to who tells something: not understood, declined, or a guess at what is no question ("he has sat down now"). */
export function isShrug(
  { replies: [{ outcome }], confidence = 1 }: Decision,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): boolean {
  if (outcome === 'clarify' || outcome === 'fallback' || outcome === 'refuse') return true;
  return outcome === 'answer' && confidence < LIKELY && !asks(talk, knowledge);
}
