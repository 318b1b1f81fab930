import type { OtherTongue } from '../domain/other-language';
import type { Tokens } from './cut-tokens';
import { fold } from './fold';
import { spellOut } from './spell-out';
import { placed, type Word, type WordForm } from './words';

/** A shorter rest cannot be a stem: "nada" and "nado" may share one, "no" and "na" may not. */
const SHORTEST_STEM = 3;
const SENTENCE_END = /^[.!?;\n\r¡¿]$/;
const COMMA = /^[,:()[\]\u2013\u2014]$/;

/** Markers for tokens that are punctuation, told apart by identity. */
const ENDS_SENTENCE: readonly WordForm[] = [];
const PAUSES: readonly WordForm[] = [];

/** For each distinct token of a text, the words that it stands for; none for punctuation. */
export type TokenForms = readonly (readonly WordForm[])[];

/** What is specific to a language: how its messages are cut into words, and its stems. */
export interface Tongue {
  /** The words that a token stands for; none for punctuation. */
  readonly formsFor: (token: string) => readonly WordForm[];
  /** The words of a text, from its tokens and what each distinct one stands for. */
  readonly words: (tokens: Tokens, formsOf: TokenForms) => readonly Word[];
  readonly stem: (word: string) => string;
}

/**
 * Makes the reader of one language's words, with its own spellings, endings and fillers and nothing of English. Takes
 * time linear in the text.
 */
export function tongueOf(tongue: OtherTongue): Tongue {
  const stem = stemmer(tongue);
  const formOf = (text: string): WordForm => {
    const form = { text, stem: stem(text), filler: tongue.fillers.has(text) };
    return /^\d/.test(text) ? { ...form, number: Number(text.replace(',', '.')) } : form;
  };
  const formsFor = (token: string): readonly WordForm[] => {
    if (isSentenceEnd(token)) return ENDS_SENTENCE;
    if (COMMA.test(token)) return PAUSES;
    return spellOut(evenLetters(token, tongue), tongue.spellings).map(formOf);
  };
  const words: Tongue['words'] = ({ order }, formsOf) => {
    const cut: Word[] = [];
    let opens = true;
    let afterComma = false;
    for (const token of order) {
      const those = formsOf[token] ?? PAUSES;
      if (endsSentence(those)) opens = true;
      else if (those === PAUSES) afterComma = true;
      else
        for (const form of those) {
          cut.push(placed(form, opens, afterComma));
          opens = false;
          afterComma = false;
        }
    }
    return cut;
  };
  return { formsFor, words, stem };
}

/** True for a token that ends a sentence. */
export function isSentenceEnd(token: string): boolean {
  return token.length === 1 && SENTENCE_END.test(token);
}

/** True for the forms of a token that ends a sentence. */
export function endsSentence(forms: readonly WordForm[]): boolean {
  return forms === ENDS_SENTENCE;
}

/** Settles on one spelling for letters that have two: "verbrüht", "verbrueht". */
export function evenLetters(word: string, { letters }: Pick<OtherTongue, 'letters'>): string {
  return letters.reduce((text, [typed, meant]) => text.replaceAll(typed, meant), word);
}

/**
 * Brings a line of content into the form in which messages are read: accents folded, letters evened, apostrophes cut.
 */
export function evenLine(text: string, letters: Pick<OtherTongue, 'letters'>): string {
  return evenLetters(fold(text), letters).replaceAll("'", ' ');
}

/** Takes one ending off, so that a noun is found in any number and case. Verbs are written as prefixes. */
function stemmer(tongue: OtherTongue): Tongue['stem'] {
  return (word) => {
    const even = evenLetters(word, tongue);
    const ending = tongue.endings.find((each) => even.endsWith(each) && even.length - each.length >= SHORTEST_STEM);
    return ending === undefined ? even : even.slice(0, -ending.length);
  };
}
