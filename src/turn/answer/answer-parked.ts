import type { IntentName, Meaning } from '../../domain/names';
import { fillSlots } from '../danger/guide';
import { slotsFor } from '../danger/help-lines';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answerOne } from './answer-one';

/** Words of a report were kept as a button: which of them is meant is not known any more. */
const OF_REPORT: IntentName = 'scan-report';

/**
 * Goes back to what was asked before the bot spoke of danger: the answer follows what is decided, where a page has one.
 * In: what is decided, the question that was kept, if any. Out: both replies, and nothing is kept any more.
 */
export function withParked(
  decided: Decision,
  parked: Meaning | undefined,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  if (parked === undefined || parked.intent === OF_REPORT || knowledge.isClosed) return decided;
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
