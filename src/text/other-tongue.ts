/** Tells whether a text is written in a language that the bot cannot read; "likely" where it may also be just typos. */
export type ReadOtherTongue = (text: string) => 'certain' | 'likely' | undefined;

/** A message needs this many telling words if most of it may be English: a single one may be a name or a typo. */
const FEWEST_TELLING = 2;
/** Share of the distinct words that must be telling. English with a foreign name in it has fewer. */
const LEAST_SHARE = 0.3;
/**
 * If less than this share is English, one telling word is enough, or several unknown words that cannot all be typos.
 */
const MOST_ENGLISH = 0.25;
const UNKNOWN_IN_A_ROW = 3;
const SHORTEST = 4;
const WORD = /[\p{L}\p{M}]+/gu;
/**
 * Letters that occur neither in English nor in names of illnesses (Ménière, Sjögren, Behçet). They tell as much as a
 * foreign word.
 */
const FOREIGN_LETTER = /[ăąćčđďęěğıķłľļńňņőřśšşșťțůűųýźżžøåæœßðþ]/u;

/**
 * Makes the test for other languages in Latin letters. English words and names of illnesses never count as foreign.
 * @param tongues telling words by language
 * @param named words in the names of our topics
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
