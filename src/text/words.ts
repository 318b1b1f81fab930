import { fold } from './fold';
import { lexemeOf } from './lexeme';
import { COMMA, DIGIT, endOfNumber, endOfWord, HYPHEN, kindAt, LETTER, SENTENCE_END } from './scan';
import { spellOut } from './spell-out';
import { stem } from './stem';
import { type NotedTokens, notedTokens, tokenNotes } from './token-notes';

/** The properties of a word that do not depend on where it stands. */
export interface WordForm {
  readonly text: string;
  readonly stem: string;
  /** True for words that patterns may skip for free ("my", "really", "is"). */
  readonly filler: boolean;
  /** The value of a number: "38,5" is 38.5, "six" is 6. */
  readonly number?: number;
  /** Other words that a typo may stand for; `text` is the likeliest. */
  readonly perhaps?: readonly Pick<WordForm, 'text' | 'stem'>[];
  /** The number of a word that is known to all messages (`lexemeOf`). What a person alone typed has none. */
  readonly lexeme?: number | undefined;
}

/** One word of a message after tidying. */
export interface Word extends WordForm {
  /** True for the first word of a sentence. Patterns and modifiers never cross sentences. */
  readonly opens: boolean;
  /** True where a comma, dash or bracket stands between this word and the one before. */
  readonly afterComma: boolean;
}

/** One or more sentences of a text, read on their own. */
export interface Passage {
  readonly words: readonly Word[];
  /** True where a comma follows the last word, so that the next passage begins after a comma. */
  readonly afterComma: boolean;
}

/** What tidying needs to know of the language; the data is in `content/shared/language.yml`. */
export interface Language {
  /** Text-speak, missing apostrophes and spelled-out numbers, with the words that each stands for. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly fillers: ReadonlySet<string>;
}

/** Mends the typos of one word, or returns it unchanged. Two words that were run together become two again. */
export type MendTypos = (form: WordForm) => readonly WordForm[];

/** Reads the token between two places of a text as the words that it stands for. */
type ReadForm = (text: string, from: number, to: number) => readonly Word[];

/** Cuts a message into tidied words, in order. Takes time linear in the text. */
export function tidyWords(text: string, language: Language, mend?: MendTypos): readonly Word[] {
  if (mend) return cutWords(text, formReader(language, mend));
  if (last?.text === text && last.language === language) return last.words;
  // Forgotten before anything else runs, because it holds what a person typed.
  if (!last) queueMicrotask(forget);
  last = { text, language, words: cutWords(text, formReader(language, mend)) };
  return last.words;
}

/** A dozen readers in a turn tidy the same message one after the other. */
let last: { readonly text: string; readonly language: Language; readonly words: readonly Word[] } | undefined;

function forget(): void {
  last = undefined;
}

/** Like `tidyWords`, for callers that read many texts with one shared reader of forms. */
export function cutWords(text: string, read: ReadForm): readonly Word[] {
  return cutPassage(text, read, false).words;
}

/**
 * Like `cutWords`, for one passage of a text.
 * @param isAfterComma whether a comma came right before the passage
 */
export function cutPassage(text: string, read: ReadForm, isAfterComma: boolean): Passage {
  const folded = fold(text);
  const words: Word[] = [];
  let opens = true;
  let afterComma = isAfterComma;
  for (let at = 0; at < folded.length; ) {
    const kind = kindAt(folded, at);
    if (kind === LETTER || kind === DIGIT) {
      const end = kind === LETTER ? endOfWord(folded, at) : endOfNumber(folded, at);
      for (const form of read(folded, at, end)) {
        words.push(opens || afterComma ? placed(form, opens, afterComma) : form);
        opens = false;
        afterComma = false;
      }
      at = end;
    } else {
      if (kind === SENTENCE_END) opens = true;
      if (kind === COMMA || kind === HYPHEN) afterComma = kind === COMMA;
      at += 1;
    }
  }
  return { words, afterComma };
}

/** Words of content as they are read anywhere, shared by all messages. */
export type Lexemes = NotedTokens<readonly Word[]>;

/**
 * Makes a token reader for one message. Each distinct token is read once, because people repeat themselves. Nothing
 * that they typed may outlive the turn; words of the dictionary may, because they reveal nobody.
 * @param lexemes words that have been read already
 * @param dictionary words that may be kept for all messages
 */
export function formReader(
  language: Language,
  mend: MendTypos | undefined,
  lexemes?: Lexemes,
  dictionary?: ReadonlySet<string>,
): ReadForm {
  const mayLast = dictionary && ((token: string) => dictionary.has(token));
  return tokenNotes((token, lasts) => wordsFor(token, language, mend, lasts), lexemes, mayLast);
}

/** Reads words of the content ahead of time, because any message may contain them. */
export function lexemesOf(tokens: Iterable<string>, language: Language, mend: MendTypos): Lexemes {
  return notedTokens(tokens, (token) => wordsFor(token, language, mend, true));
}

function wordsFor(token: string, language: Language, mend: MendTypos | undefined, lasts: boolean): readonly Word[] {
  const forms = spellOut(token, language.spellings).map((text) => formOf(text, language));
  const meant = mend ? forms.flatMap(mend) : forms;
  return meant.map((form) => placed(lasts ? { ...form, lexeme: lexemeOf(form) } : form, false, false));
}

/** Places a form in a message. */
export function placed(form: WordForm, opens: boolean, afterComma: boolean): Word {
  const { text, stem, filler, number, lexeme } = form;
  if (form.perhaps) return { ...form, opens, afterComma };
  return number === undefined
    ? { text, stem, filler, opens, afterComma, lexeme }
    : { text, stem, filler, opens, afterComma, lexeme, number };
}

function formOf(text: string, language: Language): WordForm {
  const [root, filler] = [stem(text), language.fillers.has(text)];
  return /^\d/.test(text) ? { text, stem: root, filler, number: numberFrom(text) } : { text, stem: root, filler };
}

function numberFrom(digits: string): number {
  return Number(/^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', ''));
}
