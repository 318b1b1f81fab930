import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { tellsOf } from '../readers/asked-things';
import { HARM } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { showParagraph } from './show-paragraph';

/** A longer message names what it asks about. */
const MOST_WORDS = 6;

/**
 * "Is that normal?", after the harm that a treatment can do: begins with the paragraph that says how usual it is. The
 * warning that cannot wait was read a moment ago, so it follows.
 *
 * @returns nothing if something else is asked
 */
export function howUsual(
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, readers } = knowledge;
  const { shown } = turn.memory;
  if (shown?.heading !== HARM || plainWords(text).length > MOST_WORDS || !readers.asksHowUsual(text)) return undefined;
  if (turn.topics.some((topic) => topic !== shown.topic)) return undefined;
  const shownThen = library.page(shown.topic)?.sections.get(HARM)?.steps[shown.step];
  const usual = shownThen?.find((each) => tellsOf(each.text, readers.words.usual));
  return usual && showParagraph({ topic: shown.topic, heading: HARM, text: usual.text }, turn, knowledge);
}
