import type { Tokens } from '../../text/cut-tokens';
import { fold } from '../../text/fold';
import { evenLetters } from '../../text/other-words';
import { notedTokens, tokenNotes } from '../../text/token-notes';
import type { Language } from '../../text/words';
import type { CompiledLanguage } from './compile-language';

/** One foreign word makes a language listen to a short message ("socorro"). In a longer one it takes two. */
const SHORT_MESSAGE = 8;
const NEEDED_IN_LONG = 2;
/** The words of a longer text are looked at as its tokens, which are mostly needed next anyway. */
const LONG = 2000;
/** A single letter says nothing: every language has it. */
const SHORTEST = 2;
/** What is left of English words after an apostrophe. */
const REMAINDERS = new Set(['ve', 'll', 're']);
const [A, Z, FIRST_OTHER, LAST_OTHER] = [0x61, 0x7a, 0xc0, 0x36f];

/** A language that should listen, and the words that say so, each once. */
export interface Candidate<L> {
  readonly listener: L;
  readonly signs: readonly string[];
}

/**
 * Makes the first look: which languages should listen to a message? They are those that know words in it which English
 * does not have. Most English messages cost no more than this look.
 * @returns a function from a text and its tokens to the languages that should listen
 */
export function firstLooker<L extends CompiledLanguage>(
  languages: readonly L[],
  realWords: ReadonlySet<string>,
  { spellings }: Language,
): (text: string, tokens: () => Tokens) => readonly Candidate<L>[] {
  const althoughEnglish = new Set(languages.flatMap(({ language }) => [...language.tongue.althoughEnglish]));
  const mayBeKnown = quickTest(languages);
  const isForeign = (word: string) =>
    word.length >= SHORTEST &&
    (althoughEnglish.has(word) || (!realWords.has(word) && !spellings.has(word) && !REMAINDERS.has(word)));
  const isEnglish = (word: string) => realWords.has(word) && !althoughEnglish.has(word);
  /** English words are looked at once for all messages. */
  const seen = notedTokens([], () => true);
  const isTold = (word: string) => isForeign(word) && mayBeKnown(word);
  const lookAt = (text: string) => {
    const foreign: string[] = [];
    const look = tokenNotes(
      (word) => {
        if (isTold(word)) foreign.push(word);
        return true;
      },
      seen,
      isEnglish,
    );
    return { words: eachWord(text.toLowerCase(), look), foreign };
  };
  /** The same, for a text whose tokens are cut anyway: only what they do not show as typed is looked at by letters. */
  const lookAtTokens = ({ distinct, isTyped, otherBlocks }: Tokens) => {
    const plain = distinct.filter((token, at) => isTyped[at] && isWord(token));
    if (plain.length <= SHORT_MESSAGE) return undefined;
    const others = otherBlocks.length > 0 ? lookAt(otherBlocks.join(' ')).foreign : [];
    return { words: plain.length, foreign: [...new Set([...plain.filter(isTold), ...others])] };
  };
  return (text, tokens) => {
    const { words, foreign } = (text.length > LONG && lookAtTokens(tokens())) || lookAt(text);
    const needed = words <= SHORT_MESSAGE ? 1 : NEEDED_IN_LONG;
    if (foreign.length < needed) return [];
    const folded = foreign.map(fold);
    return languages.flatMap((listener) => {
      const signs = folded.filter((word) => isWordOf(word, listener));
      return signs.length < needed ? [] : [{ listener, signs }];
    });
  };
}

/** True for a token of plain letters. */
function isWord(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= A && code <= Z;
}

/**
 * Hands each word of a text to a function, by its place in the text.
 * @returns the number of words; an empty one before a first sign, or after a last one, counts too
 */
function eachWord(text: string, look: (text: string, from: number, to: number) => void): number {
  let words = 0;
  for (let at = 0; at <= text.length; words += 1) {
    let end = at;
    while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
    look(text, at, end);
    if (end === text.length) return words + 1;
    at = end + 1;
    while (at < text.length && !isLetter(text.charCodeAt(at))) at += 1;
  }
  return words;
}

/** True for small Latin letters, and for the marks that accents are made of. */
function isLetter(code: number): boolean {
  return (code >= A && code <= Z) || (code >= FIRST_OTHER && code <= LAST_OTHER);
}

/** True for a folded word that the language knows. */
function isWordOf(folded: string, { language: { tongue }, tongue: { stem }, knows }: CompiledLanguage): boolean {
  const text = evenLetters(folded, tongue);
  return tongue.spellings.has(text) || knows({ text, stem: stem(text) });
}

/** Words are first compared by so many letters. With more, an ending that changes the stem would be missed. */
const BEGINNING = 4;
const SHORT_BEGINNING = 3;

/**
 * Makes a quick test that is true for every word of every language, and for few others. It looks at the whole word or
 * at its beginning.
 */
function quickTest(languages: readonly CompiledLanguage[]): (word: string) => boolean {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const { graph, language } of languages) {
    const { known, fillers, spellings } = language.tongue;
    for (const word of [...known, ...fillers, ...spellings.keys(), ...graph.byText.keys()]) whole.add(word);
    const prefixes = [...graph.byPrefix.values()].flat().map(({ prefix }) => prefix);
    for (const begin of [...graph.byStem.keys(), ...prefixes])
      (begin.length < SHORT_BEGINNING ? whole : beginnings).add(begin.slice(0, BEGINNING));
  }
  const isSimple = (word: string) => /^[a-z]+$/.test(word) && !/[aou]e/.test(word);
  return (word) =>
    !isSimple(word) ||
    whole.has(word) ||
    beginnings.has(word.slice(0, BEGINNING)) ||
    beginnings.has(word.slice(0, SHORT_BEGINNING));
}
