import { nearestWord } from './nearest-word';
import { isMask } from './tokens';

const SHORTEST = 4;

/**
 * Builds the corrector of typing errors. In: the words of the examples, frequent ones first; real English words. Out: a
 * function that brings a word with one error to the word of the examples that was meant. It never touches a word of the
 * examples or a real one: "hip" stays "hip".
 */
export function wordMender(
  vocabulary: readonly string[],
  realWords: ReadonlySet<string>,
): (tokens: readonly string[]) => readonly string[] {
  const known = new Set(vocabulary);
  const nearest = nearestWord(vocabulary.filter((word) => word.length >= SHORTEST && !isMask(word)));
  const one = () => 1;
  const mend = (word: string) =>
    word.length < SHORTEST || known.has(word) || realWords.has(word) ? word : (nearest(word, one) ?? word);
  return (tokens) => tokens.map(mend);
}
