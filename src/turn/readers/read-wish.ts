import type { Wish } from '../../domain/kept-talk';
import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** What a message wishes of what is kept about its sender; undefined for every other message. */
export type ReadWish = (text: string) => Wish | undefined;

/** A longer message has more to say than that. */
const LONGEST_WISH = 16;

/**
 * Makes the reader of wishes. In: how people put them, the language. Out: the reader. A right must not hang on what a
 * classifier takes a sentence for: these are patterns, and the buttons say what the patterns hear.
 */
export function wishReader({ wishes: { show, forget, except } }: TalkWords, language: Language): ReadWish {
  const read = patternReader(
    [
      { name: 'show', match: show },
      { name: 'forget', match: forget },
      { name: 'except', match: except },
    ],
    new Map(),
    language,
  );
  return (text) => {
    if (tidyWords(text.slice(0, 1000), language).length > LONGEST_WISH) return undefined;
    const found = read(text);
    if (found.includes('except')) return undefined;
    return (['forget', 'show'] as const).find((wish) => found.includes(wish));
  };
}
