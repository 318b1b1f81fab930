import { interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { IntentName, Meaning } from '../../domain/names';
import type { Suggestion } from '../../domain/reply';
import { COMPARISON, DEFINITION } from '../readers/intent-groups';
import { asksForSecondQuestion } from '../readers/second-question';
import type { Knowledge } from '../talk/knowledge';

/**
 * Finds the meaning of a message that chooses something: the words of a button, "yes", "the second one", "and the other
 * question?".
 * @param text as returned by `toPlainText`
 * @returns undefined if the message chooses nothing
 */
export function chooseMeaning(text: string, memory: Memory, knowledge: Knowledge): Meaning | undefined {
  const { offered, sideBySide = [] } = memory;
  const { talkWords, readers } = knowledge;
  const exact = offered.find((each) => toPlainText(each.say) === text);
  if (exact) return meaningOf(exact);
  const short = toPlainText(readers.stripLeaning(readers.stripCourtesy(text).rest).rest) || text;
  const { parked } = memory;
  if (parked && [text, short].some((said) => asksForSecondQuestion(said, memory, readers.words))) return parked;
  const place = positionIn(short, talkWords.ordinals, readers.words.picking);
  const listed = place === undefined ? undefined : sideBySide.at(place > 0 ? place - 1 : place);
  if (sideBySide.length > 1 && listed !== undefined) return { intent: intentForChoice(memory), topic: listed };
  const [first] = offered;
  if (first && talkWords.yes.includes(text) && !interrupts(memory.disposition)) return meaningOf(first);
  const chosen = place === undefined ? undefined : choiceAt(place, choicesOf(memory));
  return chosen && meaningOf(chosen);
}

/** As many answers back a list still counts. */
const MOST_ANSWERS_BACK = 4;

/** The choices that were listed last, or else the buttons under the last reply. */
export function choicesOf({ listed, offered, told = [] }: Memory): readonly Suggestion[] {
  return listed && told.slice(0, MOST_ANSWERS_BACK).includes(listed.under) ? listed.choices : offered;
}

/** "The first one" of several choices is not the button that only goes on. */
function choiceAt(place: number, choices: readonly Suggestion[]): Suggestion | undefined {
  const at = place === 1 && choices[0]?.intent === 'more' && choices.length > 1 ? 2 : place;
  return choices.at(at > 0 ? at - 1 : at);
}

/** The place in a list that a message names and nothing else: "number four". */
export function placeNamed(text: string, { talkWords, readers }: Knowledge): number | undefined {
  return positionIn(toPlainText(text), talkWords.ordinals, readers.words.picking);
}

/** Once one of two compared things is chosen, there is nothing left to compare: the bot says what it is. */
function intentForChoice({ intent = DEFINITION }: Memory): IntentName {
  return intent === COMPARISON ? DEFINITION : intent;
}

/** The button that a message picks by position alone: "the second one". */
export function buttonByPosition(
  text: string,
  { offered, sideBySide = [] }: Memory,
  knowledge: Knowledge,
): Suggestion | undefined {
  const place = positionIn(toPlainText(text), knowledge.talkWords.ordinals, knowledge.readers.words.picking);
  return place === undefined || sideBySide.length > 1 ? undefined : offered.at(place > 0 ? place - 1 : place);
}

function positionIn(
  text: string,
  ordinals: Readonly<Record<string, number>>,
  picking: ReadonlySet<string>,
): number | undefined {
  const words = text.split(' ').filter((word) => !picking.has(word));
  return words.length === 1 ? ordinals[words[0] ?? ''] : undefined;
}

function meaningOf({ intent, topic }: Suggestion): Meaning {
  return { intent, ...(topic !== undefined && { topic }) };
}

/** Reduces a text to lower-case words, separated by single spaces. */
export function toPlainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
