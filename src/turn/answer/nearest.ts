import type { Understood } from '../meaning/understand';
import type { Decision } from '../talk/screened-turn';

/** What a message was nearest to, also where that was too far to answer: for the counts of what was not answered. */
export function nearestOf(understood: Understood): Pick<Decision, 'nearest'> {
  if (understood.how === 'empty') return {};
  if (understood.how === 'chosen') return { nearest: understood.meaning };
  const { best, topics } = understood.classification;
  return { nearest: { intent: best.intent, ...(topics[0] !== undefined && { topic: topics[0] }) } };
}
