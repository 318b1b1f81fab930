import type { Country } from '../domain/library';
import { phraseFinder } from '../text/phrases';
import { type Language, tidyWords } from '../text/words';

/** The ISO code of the country that a text names last, if it names one. */
export type FindCountry = (text: string) => string | undefined;

/** Makes a finder of countries. In: the countries of the help lines, the language. Out: the finder. */
export function countryFinder(countries: readonly Country[], language: Language): FindCountry {
  const words = (name: string) => tidyWords(name, language).map((word) => word.text);
  const find = phraseFinder(
    countries.flatMap(({ code, name, names }) => [name, ...names].map((each) => [words(each), code] as const)),
  );
  return (text) => {
    const found = find(tidyWords(text, language));
    // "Northern Ireland" is not Ireland: a name inside a longer one does not count.
    return found.filter((each) => !found.some((other) => other.from < each.from && other.to >= each.to)).at(-1)?.value;
  };
}
