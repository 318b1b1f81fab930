import type { IntentName, Meaning } from '../../domain/names';
import { fillSlots } from '../danger/guide';
import { slotsFor } from '../danger/help-lines';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answerOne } from './answer-one';

/**
 * A question about words of a report. It is parked as a button, and by the time it is answered the words that were
 * meant are no longer known.
 */
const REPORT_INTENT: IntentName = 'scan-report';

/**
 * Answers the parked question: the one that was asked before the bot turned to a danger. The answer follows the current
 * reply, provided that a page has one.
 *
 * @param decided the decision on the current message
 * @param parked the question that was kept, if any
 * @returns the decision with both replies and the question no longer parked; `decided` unchanged if there is nothing to
 * answer
 */
export function answerParked(
  decided: Decision,
  parked: Meaning | undefined,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  if (parked === undefined || parked.intent === REPORT_INTENT || knowledge.isClosed) return decided;
  const answered = answerOne({ how: 'chosen', meaning: parked }, { ...talk, memory: decided.memory }, knowledge);
  const [answer] = answered.replies;
  if (answer.kind !== 'answer') return decided;
  const slots = slotsFor(talk.country, knowledge.library, decided.memory.language);
  const paragraphs = answer.paragraphs.map((text) => fillSlots(text, slots));
  const [first] = decided.replies;
  const { parked: _answered, ...memory } = answered.memory;
  return {
    ...decided,
    replies: [
      { ...first, suggestions: [] },
      { ...answer, paragraphs },
    ],
    memory,
  };
}
