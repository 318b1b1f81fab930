/** Tells of a text whether it is written in a language that nobody here reads; likely, where it may also be all slips. */
export type ReadOtherTongue = (text: string) => 'certain' | 'likely' | undefined;

/** Telling words among English ones; one may be a name, or a slip. */
const FEWEST_TELLING = 2;
/** Of the words of the message; English with a foreign name in it has a smaller share. */
const LEAST_SHARE = 0.3;
/** Where hardly a word is English, one telling word is enough, or as many words as nobody misspells one after the other. */
const MOST_ENGLISH = 0.25;
const UNKNOWN_IN_A_ROW = 3;
const SHORTEST = 4;
const WORD = /[\p{L}\p{M}]+/gu;
/** Letters of no English word, nor of the names of illnesses (Ménière, Sjögren, Behçet): as telling as a word that English has not. */
const FOREIGN_LETTER = /[ăąćčđďęěğıķłľļńňņőřśšşșťțůűųýźżžøåæœßðþ]/u;

/**
 * Makes the test for other tongues in Latin letters. In: telling words by language, English words, words of the names of
 * what we tell of. Out: the test. A word that English has tells nothing, and the name of an illness is no foreign word.
 */
export function otherTongueTest(
  tongues: Readonly<Record<string, readonly string[]>>,
  english: ReadonlySet<string>,
  named: ReadonlySet<string>,
): ReadOtherTongue {
  const sets = Object.values(tongues).map((words) => new Set(words.filter((word) => !english.has(word))));
  return (text) => {
    const words = [...new Set(text.toLowerCase().normalize('NFC').match(WORD) ?? [])];
    const most = sets.reduce((found, set) => Math.max(found, words.filter((word) => set.has(word)).length), 0);
    if (most >= FEWEST_TELLING && most >= words.length * LEAST_SHARE) return 'certain';
    const unknown = words.filter((word) => !english.has(word) && !named.has(word));
    if (unknown.length < words.length * (1 - MOST_ENGLISH)) return undefined;
    const isLikely =
      ((most > 0 || unknown.some((word) => FOREIGN_LETTER.test(word))) && words.length >= FEWEST_TELLING) ||
      unknown.filter((word) => word.length >= SHORTEST).length >= UNKNOWN_IN_A_ROW;
    return isLikely ? 'likely' : undefined;
  };
}
