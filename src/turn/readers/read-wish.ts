import type { Wish } from '../../domain/kept-talk';
import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** What a message wishes to be done with the sender's stored data; undefined for every other message. */
export type ReadWish = (text: string) => Wish | undefined;

/** A longer message has more to say than that. */
const MAX_WORDS = 16;

/**
 * Creates the function that recognizes these wishes. A legal right must not depend on how a classifier reads a
 * sentence, so it uses patterns, and the labels of the buttons match the patterns.
 *
 * @param words how people put such wishes
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
    if (tidyWords(text.slice(0, 1000), language).length > MAX_WORDS) return undefined;
    const found = read(text);
    if (found.includes('except')) return undefined;
    return (['forget', 'show'] as const).find((wish) => found.includes(wish));
  };
}
