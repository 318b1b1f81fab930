import { fold } from './fold';
import { COMMA, DIGIT, endOfNumber, endOfWord, HYPHEN, kindAt, LETTER, SENTENCE_END } from './scan';
import { spellOut } from './spell-out';
import { stem } from './stem';
import { type NotedTokens, notedTokens, tokenNotes } from './token-notes';

/** What is the same wherever a word stands. */
export interface WordForm {
  readonly text: string;
  readonly stem: string;
  /** True for words that patterns may skip for free ("my", "really", "is"). */
  readonly filler: boolean;
  /** The value of a number, "38,5" as 38.5 and "six" as 6. */
  readonly number?: number;
  /** Other words that a typing error may stand for; `text` is the likeliest. */
  readonly perhaps?: readonly Pick<WordForm, 'text' | 'stem'>[];
}

/** One word of a message after tidying. */
export interface Word extends WordForm {
  /** True for the first word of a sentence: patterns and modifiers never cross from one to the next. */
  readonly opens: boolean;
  /** True when a comma, dash or bracket stands between this word and the one before. */
  readonly afterComma: boolean;
}

/** Some sentences of a text that stand together, as they are read by themselves. */
export interface Passage {
  readonly words: readonly Word[];
  /** True when a comma stands behind its last word: the first word of the next passage then comes after a comma. */
  readonly afterComma: boolean;
}

/** What tidying needs to know of the language; data, kept in `content/shared/language.yml`. */
export interface Language {
  /** Text-speak, missing apostrophes and numbers in words, each with the words that it stands for. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly fillers: ReadonlySet<string>;
}

/** Mends the typing errors of one word, or gives it back as it is; words that were run together become two. */
export type MendTypos = (form: WordForm) => readonly WordForm[];

/** Reads a token that stands in a text, from one place to before another, as the words that it stands for amid a sentence. */
type ReadForm = (text: string, from: number, to: number) => readonly Word[];

/** Cuts a message into tidied words. In: any text, the language, a mender of typing errors. Out: its words in order; linear in the text. */
export function tidyWords(text: string, language: Language, mend?: MendTypos): readonly Word[] {
  if (mend) return cutWords(text, formReader(language, mend));
  if (last?.text === text && last.language === language) return last.words;
  // Forgotten as soon as the work at hand is done, before anything else runs: it holds what a person typed.
  if (!last) queueMicrotask(forget);
  last = { text, language, words: cutWords(text, formReader(language, mend)) };
  return last.words;
}

/** A dozen readers of a turn tidy the same message one after the other. */
let last: { readonly text: string; readonly language: Language; readonly words: readonly Word[] } | undefined;

function forget(): void {
  last = undefined;
}

/** The same, for whoever reads many texts. In: the text, the reader of forms that all of them share. */
export function cutWords(text: string, read: ReadForm): readonly Word[] {
  return cutPassage(text, read, false).words;
}

/** The same, for whoever reads a text passage by passage. In: also whether a comma before it is still to be told of. */
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

/** Words of content as they are read wherever they stand, for all messages. */
export type Lexemes = NotedTokens<readonly Word[]>;

/**
 * Makes a reader of tokens for one message, which reads each distinct one once: people repeat themselves, and nothing
 * that they typed may outlive the turn. In: the language, the mender, words that are read already, and the words of a
 * dictionary, which may be read once for all messages, since they are nobody's.
 */
export function formReader(
  language: Language,
  mend: MendTypos | undefined,
  lexemes?: Lexemes,
  dictionary?: ReadonlySet<string>,
): ReadForm {
  const mayLast = dictionary && ((token: string) => dictionary.has(token));
  return tokenNotes((token) => wordsFor(token, language, mend), lexemes, mayLast);
}

/** Reads words that stand in content, which every message may hold. */
export function lexemesOf(tokens: Iterable<string>, language: Language, mend: MendTypos): Lexemes {
  return notedTokens(tokens, (token) => wordsFor(token, language, mend));
}

function wordsFor(token: string, language: Language, mend: MendTypos | undefined): readonly Word[] {
  const forms = spellOut(token, language.spellings).map((text) => formOf(text, language));
  return (mend ? forms.flatMap(mend) : forms).map((form) => placed(form, false, false));
}

/** A form as a word of a message. */
export function placed(form: WordForm, opens: boolean, afterComma: boolean): Word {
  const { text, stem, filler, number } = form;
  if (form.perhaps) return { ...form, opens, afterComma };
  return number === undefined
    ? { text, stem, filler, opens, afterComma }
    : { text, stem, filler, opens, afterComma, number };
}

function formOf(text: string, language: Language): WordForm {
  const [root, filler] = [stem(text), language.fillers.has(text)];
  return /^\d/.test(text) ? { text, stem: root, filler, number: numberFrom(text) } : { text, stem: root, filler };
}

function numberFrom(digits: string): number {
  return Number(/^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', ''));
}
