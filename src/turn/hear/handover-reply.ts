import type { IntentName } from '../../domain/names';
import type { Suggestion } from '../../domain/reply';
import { slotsFor } from '../danger/help-lines';
import type { Knowledge } from '../talk/knowledge';
import { offerIntents } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** The intent under which a wish for a person is counted. */
export const BOT_INTENT: IntentName = 'about-the-bot';

/**
 * The reply for an occasion of the handover to a person, with its buttons.
 *
 * @param own buttons to show instead of those that the content offers
 */
export function handoverReply(
  name: 'person-offer' | 'person-away' | 'person-begun' | 'person-ended' | 'person-failed',
  { memory, country, now }: ScreenedTurn,
  knowledge: Knowledge,
  own: readonly Suggestion[] = [],
): Decision {
  const { library, desk } = knowledge;
  const slots = { ...slotsFor(country, library), 'person-hours': desk?.hours ?? '', 'person-wait': desk?.wait ?? '' };
  const { paragraphs, offers } = library.phrase(name, slots);
  const suggestions = own.length > 0 ? own : offerIntents(offers, now, knowledge);
  return {
    replies: [{ kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] }],
    memory: { ...memory, misses: 0, offered: suggestions },
    presentation: 'none',
    intent: BOT_INTENT,
  };
}

/** Buttons about the handover to a person; none of them names a topic. */
export function handoverButtons(words: readonly string[]): readonly Suggestion[] {
  return words.map((say) => ({ say, intent: BOT_INTENT }));
}
