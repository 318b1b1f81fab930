import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** True for a message that says of the bot that it raised the alarm wrongly. */
export type ReadComplaint = (text: string) => boolean;

/** A longer message has more to say than that. */
const LONGEST_COMPLAINT = 14;

/**
 * Makes the reader of complaints. In: how people put it, the words of the buttons, the language. Out: the reader. "It is
 * not an emergency" is none: it names no mistake of the bot, and is what people say who play a danger down.
 */
export function complaintReader(
  { complaint: { match, except } }: TalkWords,
  buttons: readonly string[],
  language: Language,
): ReadComplaint {
  const read = patternReader(
    [
      { name: 'complaint', match },
      { name: 'except', match: except },
    ],
    new Map(),
    language,
  );
  const tidy = (text: string) => tidyWords(text, language).map((word) => word.text);
  const said = new Set(buttons.map((button) => tidy(button).join(' ')));
  return (text) => {
    const words = tidy(text);
    if (said.has(words.join(' '))) return true;
    if (words.length > LONGEST_COMPLAINT || text.includes('?')) return false;
    const found = read(text);
    return found.includes('complaint') && !found.includes('except');
  };
}
