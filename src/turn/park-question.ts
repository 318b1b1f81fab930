import type { Parts } from './parts';
import type { Decision, Talk } from './talk';
import { topicsOf, understand } from './understand';

/**
 * Keeps what a message asked beside the danger it told of: the guidance is the whole reply, and when the danger is over
 * the question is offered again, and its topic is still what is talked of. Nothing that goes wrong here touches the guidance.
 */
export function parkQuestion(decision: Decision, talk: Talk, parts: Parts): Decision {
  if (decision.presentation !== 'interrupt' || talk.screening.presentation !== 'interrupt') return decision;
  try {
    const understood = understand(talk, parts);
    if (understood.how !== 'classified') return decision;
    const [topic] = topicsOf(understood);
    const { best, verdict } = understood.classification;
    const isAsked = verdict === 'sure' && parts.readers.cut(talk.utterance.text).some(({ asks }) => asks);
    const isPage = topic !== undefined && parts.library.page(topic) !== undefined;
    const kept = isPage ? { topic } : {};
    const parked = isAsked && parts.library.intent(best.intent) ? { parked: { intent: best.intent, ...kept } } : {};
    return { ...decision, memory: { ...decision.memory, ...kept, ...parked } };
  } catch (fault) {
    parts.onFault(talk.inbound.id, fault);
    return decision;
  }
}
