import type { Country } from '../domain/library';
import { phraseFinder } from '../text/phrases';
import { isOneSentence } from '../text/sentence';
import { type Language, tidyWords, type Word } from '../text/words';

/** The ISO code of the country that a text names last, if it names one. */
export type FindCountry = (text: string) => string | undefined;

/** "Not in India", "I left India", "used to live in India": a name behind these is where the person is not. */
const NOT_THERE = /(^| )(not|no longer|left|leaving|outside|was|lived|worked|used to (live|be|work))( in| from)?$/;
/** As many words as the longest of these has. */
const LOOK_BACK = 5;

/** Makes a finder of countries. In: the countries of the help lines, the language. Out: the finder. */
export function countryFinder(countries: readonly Country[], language: Language): FindCountry {
  const words = (name: string) => tidyWords(name, language).map((word) => word.text);
  const find = phraseFinder(
    countries.flatMap(({ code, name, names }) => [name, ...names].map((each) => [words(each), code] as const)),
  );
  return (text) => {
    const read = tidyWords(text, language);
    const found = find(read).filter(({ from }) => !isNotThere(read, from));
    // "Northern Ireland" is not Ireland: a name inside a longer one does not count.
    return found.filter((each) => !found.some((other) => other.from < each.from && other.to >= each.to)).at(-1)?.value;
  };
}

/** A comma or the end of a sentence before the name sets it apart: "the left, India" is an answer. */
function isNotThere(words: readonly Word[], from: number): boolean {
  const name = words[from];
  if (!name || name.afterComma) return false;
  let begin = from;
  while (begin > from - LOOK_BACK && isOneSentence(words, begin - 1, begin)) begin -= 1;
  const before = words.slice(begin, from).map(({ text }) => text);
  return NOT_THERE.test(before.join(' '));
}
