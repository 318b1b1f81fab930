import type { Understood } from '../meaning/understand';
import type { Decision } from '../talk/screened-turn';

/**
 * The intent and topic that a message came nearest to, even if it was too far off to be answered. Used to count what
 * could not be answered.
 */
export function nearestMeaningOf(understood: Understood): Pick<Decision, 'nearest'> {
  if (understood.how === 'empty') return {};
  if (understood.how === 'chosen') return { nearest: understood.meaning };
  const { best, topics } = understood.classification;
  return { nearest: { intent: best.intent, ...(topics[0] !== undefined && { topic: topics[0] }) } };
}

/** How sure it is what a message means. */
export function confidenceOf(understood: Understood): Pick<Decision, 'confidence'> {
  if (understood.how === 'chosen') return { confidence: 1 };
  return understood.how === 'classified' ? { confidence: understood.classification.best.confidence } : {};
}
