import { interrupts } from '../domain/disposition';
import type { IntentName } from '../domain/names';
import { buttonByPosition } from './meaning/choose-meaning';
import type { Knowledge } from './talk/knowledge';
import type { ScreenedTurn } from './talk/screened-turn';

/** Intents whose buttons say more than the intent does: "Forget me", "This could harm someone". */
const LABEL_MATTERS: ReadonlySet<IntentName> = new Set(['my-data', 'feedback']);

/**
 * Replaces "the first one" with the label of the button that it picks, if the label itself is what later steps read. A
 * bare yes is not enough: nobody is forgotten because of an "ok". While a danger stands, messages are left as they are.
 */
export function pressButton(talk: ScreenedTurn, knowledge: Knowledge): ScreenedTurn {
  const { memory, utterance } = talk;
  if (memory.asked || interrupts(memory.disposition)) return talk;
  const button = buttonByPosition(utterance.text, memory, knowledge);
  return button && LABEL_MATTERS.has(button.intent) ? { ...talk, utterance: { ...utterance, text: button.say } } : talk;
}
