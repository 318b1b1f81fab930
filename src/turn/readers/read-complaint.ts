import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** True for a message that says that the bot raised the alarm wrongly. */
export type ReadComplaint = (text: string) => boolean;

/** A longer message has more to say than that. */
const MAX_WORDS = 14;

/**
 * Creates the function that recognizes complaints about an alarm. "It is not an emergency" is not a complaint: it says
 * of no mistake of the bot, and is what people say who play a danger down.
 *
 * @param words how people complain
 * @param buttons the labels of the buttons that complain
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
    if (words.length > MAX_WORDS || text.includes('?')) return false;
    const found = read(text);
    return found.includes('complaint') && !found.includes('except');
  };
}
