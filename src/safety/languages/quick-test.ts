import type { CompiledLanguage } from './compile-language';

/** Letters of a word by which it is first compared; longer beginnings would not find what an ending changes. */
const BEGINNING = 4;
const SHORT_BEGINNING = 3;

/** A test that lets every word of every language pass, and few others: by the whole word, or by how it begins. */
export function quickTest(languages: readonly CompiledLanguage[]): (word: string) => boolean {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const { graph, language } of languages) {
    const { known, fillers, spellings } = language.tongue;
    for (const word of [...known, ...fillers, ...spellings.keys(), ...graph.byText.keys()]) whole.add(word);
    const prefixes = [...graph.byPrefix.values()].flat().map(({ prefix }) => prefix);
    for (const begin of [...graph.byStem.keys(), ...prefixes])
      (begin.length < SHORT_BEGINNING ? whole : beginnings).add(begin.slice(0, BEGINNING));
  }
  const isPlain = (word: string) => /^[a-z]+$/.test(word) && !/[aou]e/.test(word);
  return (word) =>
    !isPlain(word) ||
    whole.has(word) ||
    beginnings.has(word.slice(0, BEGINNING)) ||
    beginnings.has(word.slice(0, SHORT_BEGINNING));
}
