/** Tells whether a text is in no language at all: keys pressed by a sleeve, made-up words. */
export type IsNonsense = (text: string) => boolean;

/** Shorter words occur in any nonsense ("blorp the wug"). */
const TELLING = 4;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Makes the test.
 * @param english words of English
 * @param named words in the names of our topics
 * @returns a test that is true for a text whose words of four or more letters are all neither English nor a name
 */
export function nonsenseTest(english: ReadonlySet<string>, named: ReadonlySet<string>): IsNonsense {
  return (text) => {
    const words = text.toLowerCase().match(WORD) ?? [];
    const telling = words.filter((word) => word.length >= TELLING);
    return telling.length > 0 && !telling.some((word) => english.has(word) || named.has(word));
  };
}
