import type { OtherLanguage } from '../domain/other-language';
import type { Tongue } from '../text/other-words';
import type { MendTypos, WordForm } from '../text/words';
import type { Knows } from './known-words';
import { typoMender } from './mend-typos';
import { plainWords } from './vocabulary';

/** Shorter words have too many neighbours in a language whose real words are not listed. */
const SHORTEST_MENDED = 6;

/** The corrector towards a language's own words; made when the language is first heard, since most starts need none. */
export function lazyMender(
  { rules, lexicon, tongue: { notTypos } }: OtherLanguage,
  tongue: Tongue,
  knows: Knows,
  realWords: ReadonlySet<string>,
): MendTypos {
  let mender: MendTypos | undefined;
  const make = () => {
    const lines = [...lexicon.values(), ...rules.flatMap(({ match, except }) => [match, except])].flat();
    const written = new Set(lines.flatMap((line) => plainWords(line).split(/\s+/)));
    const mend = typoMender(
      [...written].filter((word) => word.length >= SHORTEST_MENDED - 1),
      realWords,
    );
    return (word: WordForm) => (written.has(word.text) ? word : mend(word));
  };
  return (word) => {
    if (word.text.length < SHORTEST_MENDED || notTypos.has(word.text) || knows(word)) return word;
    mender ??= make();
    const mended = mender(word);
    return mended === word ? word : { ...mended, stem: tongue.stem(mended.text) };
  };
}
