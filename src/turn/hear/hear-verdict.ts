import { fillSlots } from '../danger/guide';
import { slotsFor } from '../danger/help-lines';
import type { Knowledge } from '../talk/knowledge';
import { offerIntents } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * Hears a verdict on the answer before, such as "that is wrong" or "this could harm someone". Opens an incident for the
 * operator, with the page, the rules and the content version, and without a word of the message.
 *
 * @returns the reply that thanks the person and says not to rely on the answer until it was checked
 */
export function hearVerdict(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { memory, inbound } = talk;
  const kind = memory.shown && knowledge.readVerdict(talk.utterance.text);
  if (!memory.shown || !kind) return undefined;
  const { library } = knowledge;
  const { paragraphs, offers } = library.phrase('incident');
  const slots = slotsFor(talk.country, library);
  const suggestions = offerIntents(offers, talk.now, knowledge);
  return {
    replies: [
      {
        kind: 'notice',
        outcome: 'notice',
        paragraphs: paragraphs.map((paragraph) => fillSlots(paragraph, slots)),
        suggestions,
        lines: [],
      },
    ],
    memory: { ...memory, misses: 0, offered: suggestions },
    presentation: 'none',
    intent: 'feedback',
    incident: {
      turn: inbound.id,
      kind,
      version: library.version,
      rules: memory.raisedRules,
      pages: [`${memory.shown.topic}#${memory.shown.heading}`],
    },
  };
}
