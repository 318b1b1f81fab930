/** Tells of a text whether it is no language at all: keys that a sleeve pressed, words of a game. */
export type IsNonsense = (text: string) => boolean;

/** Short words stand in any nonsense ("blorp the wug"). */
const TELLING = 4;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Makes the test. In: English words, words of the names of what we tell of. Out: true where a text has words, and none
 * that tells anything is English, or a name.
 */
export function nonsenseTest(english: ReadonlySet<string>, named: ReadonlySet<string>): IsNonsense {
  return (text) => {
    const words = text.toLowerCase().match(WORD) ?? [];
    const telling = words.filter((word) => word.length >= TELLING);
    return telling.length > 0 && !telling.some((word) => english.has(word) || named.has(word));
  };
}
