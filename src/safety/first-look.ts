import { fold } from '../text/fold';
import { evenLetters } from '../text/other-words';
import type { Language } from '../text/words';
import type { CompiledLanguage } from './compile-language';
import { quickTest } from './quick-test';

/** One foreign word makes a language listen to a short message ("socorro"); a long one must hold two. */
const SHORT_MESSAGE = 8;
const NEEDED_IN_LONG = 2;
/** A single letter is in every language. */
const SHORTEST = 2;
/** What is left of English words behind an apostrophe. */
const REMAINDERS = new Set(['ve', 'll', 're']);
const BETWEEN_WORDS = /[^a-z\u00c0-\u036f]+/;
/**
 * Makes the first look, which is all that most English messages cost: which languages should listen. A language listens
 * to a message that holds words which English has not and which it knows. In: the languages, the English words and
 * spellings. Out: a function from a text to those of the languages that should listen.
 */
export function firstLooker<L extends CompiledLanguage>(
  languages: readonly L[],
  realWords: ReadonlySet<string>,
  { spellings }: Language,
): (text: string) => readonly L[] {
  const althoughEnglish = new Set(languages.flatMap(({ language }) => [...language.tongue.althoughEnglish]));
  const mayBeKnown = quickTest(languages);
  const isForeign = (word: string) =>
    word.length >= SHORTEST &&
    (althoughEnglish.has(word) || (!realWords.has(word) && !spellings.has(word) && !REMAINDERS.has(word)));
  return (text) => {
    const words = text.toLowerCase().split(BETWEEN_WORDS);
    const foreign = new Set<string>();
    for (const word of new Set(words)) if (isForeign(word) && mayBeKnown(word)) foreign.add(word);
    const needed = words.length <= SHORT_MESSAGE ? 1 : NEEDED_IN_LONG;
    if (foreign.size < needed) return [];
    const folded = [...foreign].map(fold);
    return languages.filter((each) => folded.filter((word) => isWordOf(word, each)).length >= needed);
  };
}

/** True for a folded word that tells the language or wakes one of its patterns. */
function isWordOf(folded: string, { language: { tongue }, tongue: { stem }, knows }: CompiledLanguage): boolean {
  const text = evenLetters(folded, tongue);
  return tongue.spellings.has(text) || knows({ text, stem: stem(text) });
}
