import { converse } from '../answer/converse';
import { movePersonal } from '../answer/move-personal';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * Answers a question that came along with an answer to the bot's own question. The answer follows the reply to the
 * latter.
 *
 * @param lowered the decision on the answer to the bot's question
 * @param question the turn with the question alone, and with the memory that `lowered` leaves
 * @returns both replies; nothing while the bot is closed
 */
export function appendAnswer(lowered: Decision, question: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  if (knowledge.isClosed) return undefined;
  const decision = movePersonal(converse(question, knowledge), question, knowledge);
  const [first] = lowered.replies;
  return { ...decision, replies: [{ ...first, suggestions: [] }, ...decision.replies] };
}
