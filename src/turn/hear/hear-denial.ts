import { interrupts } from '../../domain/disposition';
import { asksAnything } from '../talk/asks-anything';
import { isUnhelpful } from '../talk/is-unhelpful';
import type { Knowledge } from '../talk/knowledge';
import { offerIntents } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * Replies to a message that only denies a danger ("I have no chest pain"), if it would otherwise get the reply that
 * nothing was understood: says that this is good to hear, and offers questions to ask. The seal adds the line for the
 * danger as usual.
 *
 * @param decision the decision otherwise
 * @returns that decision, or the one with the thanks
 */
export function hearDenial(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (!isUnhelpful(decision, talk, knowledge) || interrupts(talk.memory.disposition)) return decision;
  if (!deniesOnly(talk, knowledge) || knowledge.readers.isByChance(talk.utterance.text)) return decision;
  const { paragraphs, offers } = knowledge.library.phrase('denied');
  const suggestions = offerIntents(offers, talk.now, knowledge);
  return {
    replies: [{ kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] }],
    memory: { ...talk.memory, misses: 0, offered: suggestions },
    presentation: decision.presentation,
  };
}

/** True if all that the message says of a danger, or of a sign of one, is that it is not present. */
function deniesOnly(talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const { flags } = talk.screening;
  if (!flags.every(({ modifiers }) => modifiers.includes('negated')) || asksAnything(talk, knowledge)) return false;
  const found = knowledge.readDenial(talk.utterance.text);
  return found.includes('match') && !found.includes('except');
}
