import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Presentation } from '../../domain/red-flag';
import { topicsOf, understand } from '../meaning/understand';
import { asksAnything } from '../talk/asks-anything';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { stripLeadIn } from '../topics/strip-lead-in';

/**
 * Parks the question that a message asked beside the danger it described. The guidance is the whole reply; when the
 * danger is over the question is offered again, and its topic remains the topic of the talk. If anything fails here,
 * the guidance is unaffected.
 */
export function parkQuestion(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (!PARKING_PRESENTATIONS.has(decision.presentation) || !PARKING_PRESENTATIONS.has(talk.screening.presentation))
    return decision;
  // The words of a pasted report are parked already.
  if (decision.presentation === 'ask' && decision.memory.parked) return decision;
  try {
    if (asksNothing(talk, knowledge)) return decision;
    const understood = understand(talk, knowledge);
    if (understood.how !== 'classified') return decision;
    const [topic] = topicsOf(understood);
    const { best, verdict } = understood.classification;
    const isAsked = verdict === 'sure' && best.intent !== ANSWERED_INTENT && asksAnything(talk, knowledge);
    const isPage = topic !== undefined && knowledge.library.page(topic) !== undefined;
    const kept = isPage ? { topic } : {};
    const parked = isAsked && knowledge.library.intent(best.intent) ? { parked: { intent: best.intent, ...kept } } : {};
    return { ...decision, memory: { ...decision.memory, ...kept, ...parked } };
  } catch (fault) {
    return { ...decision, fault };
  }
}

const PARKING_PRESENTATIONS: ReadonlySet<Presentation> = new Set(['interrupt', 'ask']);
/** A person who asks whether it is an emergency has been answered by the guidance. */
const ANSWERED_INTENT: IntentName = 'emergency';

/**
 * True for most descriptions of a danger: they ask no question, name no page, and nothing was talked about that words
 * could refer to. Understanding such a message would cost more than everything else that an emergency needs, and would
 * leave nothing to park.
 */
function asksNothing({ utterance, memory }: ScreenedTurn, knowledge: Knowledge): boolean {
  if (mayReferBack(memory) || knowledge.hasNames(utterance)) return false;
  const pieces = knowledge.readers.cut(utterance.text);
  const texts = new Set([utterance.text, ...pieces.map(({ text }) => text)]);
  return pieces.every(({ asks }) => !asks) && [...texts].every((text) => !stripLeadIn(text, knowledge).isLeaning);
}

/** True if "it" or "the other one" may refer to something. */
function mayReferBack({ topic, condition, recent = [], sideBySide = [], offered }: Memory): boolean {
  return topic !== undefined || condition !== undefined || recent.length + sideBySide.length + offered.length > 0;
}
