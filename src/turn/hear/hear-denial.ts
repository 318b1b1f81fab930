import { interrupts } from '../../domain/disposition';
import { asks } from '../talk/asks';
import type { Knowledge } from '../talk/knowledge';
import { offerIntents } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { isShrug } from '../talk/shrug';

/**
 * "I have no chest pain", and nothing else: told to be good to hear, with what one may ask, where it would get a shrug.
 * In: what is decided otherwise. Out: that, or the thanks. The line for the danger is put beneath it as ever.
 */
export function hearDenial(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (!isShrug(decision, talk, knowledge) || interrupts(talk.memory.disposition)) return decision;
  if (!deniesOnly(talk, knowledge)) return decision;
  const { paragraphs, offers } = knowledge.library.phrase('denied');
  const suggestions = offerIntents(offers, talk.now, knowledge);
  return {
    replies: [{ kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] }],
    memory: { ...talk.memory, misses: 0, offered: suggestions },
    presentation: decision.presentation,
  };
}

/** True where all that was told of a danger, or of a sign of one, is that it is not there. */
function deniesOnly(talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const { flags } = talk.screening;
  if (!flags.every(({ modifiers }) => modifiers.includes('negated')) || asks(talk, knowledge)) return false;
  const found = knowledge.readDenial(talk.utterance.text);
  return found.includes('match') && !found.includes('except');
}
