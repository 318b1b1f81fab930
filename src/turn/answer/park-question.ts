import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Presentation } from '../../domain/red-flag';
import { topicsOf, understand } from '../meaning/understand';
import { asks } from '../talk/asks';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { leanOn } from '../topics/lean';

/**
 * Keeps what a message asked beside the danger it told of: the guidance is the whole reply, and when the danger is over
 * the question is offered again, and its topic is still what is talked of. Nothing that goes wrong here touches the guidance.
 */
export function parkQuestion(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (!MAY_PARK.has(decision.presentation) || !MAY_PARK.has(talk.screening.presentation)) return decision;
  // The words of a report that was pasted are kept already.
  if (decision.presentation === 'ask' && decision.memory.parked) return decision;
  try {
    if (asksNothing(talk, knowledge)) return decision;
    const understood = understand(talk, knowledge);
    if (understood.how !== 'classified') return decision;
    const [topic] = topicsOf(understood);
    const { best, verdict } = understood.classification;
    const isAsked = verdict === 'sure' && best.intent !== ANSWERED && asks(talk, knowledge);
    const isPage = topic !== undefined && knowledge.library.page(topic) !== undefined;
    const kept = isPage ? { topic } : {};
    const parked = isAsked && knowledge.library.intent(best.intent) ? { parked: { intent: best.intent, ...kept } } : {};
    return { ...decision, memory: { ...decision.memory, ...kept, ...parked } };
  } catch (fault) {
    return { ...decision, fault };
  }
}

const MAY_PARK: ReadonlySet<Presentation> = new Set(['interrupt', 'ask']);
/** Who asks whether it is an emergency has been answered. */
const ANSWERED: IntentName = 'emergency';

/**
 * True for most tellings of a danger: no question, no name of a page, nothing talked of that words could lean on. To find
 * out what such a message means would cost more than all else that an emergency needs, and leave nothing to keep.
 */
function asksNothing({ utterance, memory }: ScreenedTurn, knowledge: Knowledge): boolean {
  if (hasTalked(memory) || knowledge.hasNames(utterance)) return false;
  const pieces = knowledge.readers.cut(utterance.text);
  const texts = new Set([utterance.text, ...pieces.map(({ text }) => text)]);
  return pieces.every(({ asks }) => !asks) && [...texts].every((text) => !leanOn(text, knowledge).isLeaning);
}

/** True where "it" or "the other one" may mean something. */
function hasTalked({ topic, condition, recent = [], sideBySide = [], offered }: Memory): boolean {
  return topic !== undefined || condition !== undefined || recent.length + sideBySide.length + offered.length > 0;
}
