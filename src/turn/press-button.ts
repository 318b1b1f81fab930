import { interrupts } from '../domain/disposition';
import type { IntentName } from '../domain/names';
import { buttonByPlace } from './meaning/choose-meaning';
import type { Knowledge } from './talk/knowledge';
import type { ScreenedTurn } from './talk/screened-turn';

/** Intents whose buttons say more than their intent: "Forget me", "This could harm someone". */
const SAID_IN_WORDS: ReadonlySet<IntentName> = new Set(['my-data', 'feedback']);

/**
 * Takes "the first one" for the words of the button that it picks, where those words are what is heard. A bare yes is
 * not enough: nobody is forgotten for an "ok". While a danger stands, all that is said is heard as it was said.
 */
export function pressButton(talk: ScreenedTurn, knowledge: Knowledge): ScreenedTurn {
  const { memory, utterance } = talk;
  if (memory.asked || interrupts(memory.disposition)) return talk;
  const button = buttonByPlace(utterance.text, memory, knowledge);
  return button && SAID_IN_WORDS.has(button.intent) ? { ...talk, utterance: { ...utterance, text: button.say } } : talk;
}
