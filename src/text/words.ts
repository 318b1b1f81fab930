import { fold } from './fold';
import { spellOut } from './spell-out';
import { stem } from './stem';

/** One word of a message after tidying. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  /** Counts sentences from 0: patterns and modifiers never cross from one to the next. */
  readonly sentence: number;
  /** True for words that patterns may skip for free ("my", "really", "is"). */
  readonly filler: boolean;
  /** True when a comma, dash or bracket stands between this word and the one before. */
  readonly afterComma: boolean;
  /** The value of a number, "38,5" as 38.5 and "six" as 6. */
  readonly number?: number;
}

/** What tidying needs to know of the language; data, kept in `content/shared/language.yml`. */
export interface Language {
  /** Text-speak, missing apostrophes and numbers in words, each with the words that it stands for. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly fillers: ReadonlySet<string>;
}

const TOKEN =
  /\d+(?:[.,]\d+)*|[a-z]{1,2}\/[a-z]{1,2}(?![\p{L}])|\p{L}+(?:'\p{L}+)*|[.!?;\n\r]|[,:()[\]\u2013\u2014]|-/gu;
const SENTENCE_END = /^[.!?;\n\r]$/;
const COMMA = /^[,:()[\]\u2013\u2014-]$/;

/** Cuts a message into tidied words. In: any text, the language. Out: its words in order; linear in the text. */
export function tidyWords(text: string, language: Language): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let afterComma = false;
  for (const [token] of fold(text).matchAll(TOKEN)) {
    if (SENTENCE_END.test(token)) {
      if (words.at(-1)?.sentence === sentence) sentence += 1;
    } else if (COMMA.test(token)) {
      afterComma = token !== '-';
    } else {
      for (const spelled of spellOut(token, language.spellings)) {
        words.push(asWord(spelled, sentence, afterComma, language));
        afterComma = false;
      }
    }
  }
  return words;
}

function asWord(text: string, sentence: number, afterComma: boolean, language: Language): Word {
  const word = { text, stem: stem(text), sentence, filler: language.fillers.has(text), afterComma };
  return /^\d/.test(text) ? { ...word, number: numberFrom(text) } : word;
}

function numberFrom(digits: string): number {
  return Number(/^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', ''));
}
