import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** True for a message that says only that somebody is in a bad way, and not in what way. */
export type ReadCry = (text: string) => boolean;

/**
 * Creates the function that recognizes vague cries for help: "something is wrong with my dad", "I feel awful". Every
 * word of the message must be in the list: "I feel terrible about missing my appointment" is about something else, and
 * so is any message that names a drug, a part of the body or a time long ago.
 *
 * @param words how people cry for help
 */
export function cryReader({ cry: { match, except, only } }: TalkWords, language: Language): ReadCry {
  const groups = [
    { name: 'cry', match },
    { name: 'except', match: except },
  ];
  const read = patternReader(groups, new Map(), language);
  const known = new Set(only);
  return (text) => {
    if (!tidyWords(text, language).every((word) => known.has(word.text))) return false;
    const found = read(text);
    return found.includes('cry') && !found.includes('except');
  };
}
