import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { mentionsThing } from '../readers/find-things';
import { SIDE_EFFECTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { showParagraph } from './show-paragraph';

/** A longer message names what it asks about. */
const MOST_WORDS = 6;

/** What a paragraph says first is what it is about. */
const FIRST_SENTENCE = /^[^.?!]+/;

/**
 * "Is that normal?", after the harm that a treatment can do: begins with the paragraph that says how usual it is. The
 * warning that cannot wait was read a moment ago, so it follows.
 *
 * @returns nothing if something else is asked
 */
export function answerHowUsual(
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, readers } = knowledge;
  const { shown } = turn.memory;
  if (shown?.heading !== SIDE_EFFECTS || plainWords(text).length > MOST_WORDS || !readers.asksHowUsual(text))
    return undefined;
  if (turn.topics.some((topic) => topic !== shown.topic)) return undefined;
  const shownThen = library.page(shown.topic)?.sections.get(SIDE_EFFECTS)?.steps[shown.step];
  const tells = (text: string) => mentionsThing(text, readers.words.usual);
  const usual = shownThen?.find(({ text }) => tells(FIRST_SENTENCE.exec(text)?.[0] ?? ''));
  return usual && showParagraph({ topic: shown.topic, heading: SIDE_EFFECTS, text: usual.text }, turn, knowledge);
}
