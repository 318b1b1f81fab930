import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** True for a message that says only that somebody is in a bad way, and not how. */
export type ReadCry = (text: string) => boolean;

/**
 * Makes the reader of vague cries: "something is wrong with my dad", "I feel awful". In: how people put it, the language.
 * Out: the reader. Every word of the message must be of the list: "I feel terrible about missing my appointment" tells
 * of something else, and so does whatever names a drug, a place of the body or a time long ago.
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
