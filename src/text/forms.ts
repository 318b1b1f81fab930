import { keptWith } from './kept-with';
import { MOST_LEXEMES } from './lexeme';
import type { Word, WordForm } from './words';

/** The distinct words of a message. Work done for each form instead of each word is ten times less in a long text. */
export interface Forms {
  readonly forms: readonly WordForm[];
  /** For each word of the message, the index of its form. */
  readonly formAt: Int32Array;
}

/** From so many words on, an array by lexemes costs less than a look-up of each word. */
const MANY = 1000;

/** Several readers need the forms of the same message. They live exactly as long as its array of words. */
const known = keptWith<readonly Word[], Forms>();

/** The forms of a message. Two words share a form if they differ only in where they stand. */
export function formsOf(words: readonly Word[]): Forms {
  const before = known.get(words);
  if (before) return before;
  const made = sortOut(words);
  known.set(words, made);
  return made;
}

function sortOut(words: readonly Word[]): Forms {
  const forms: Word[] = [];
  const numbers = new Map<string, number>();
  /** The forms of lexemes, counted from 1. A short message has too few words to be worth an array. */
  const ofLexemes = words.length < MANY ? undefined : new Int32Array(MOST_LEXEMES);
  const formAt = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const { lexeme } = word;
    const before = ofLexemes && lexeme !== undefined ? (ofLexemes[lexeme] ?? 0) : 0;
    const form = before === 0 ? formOf(word, forms, numbers) : before - 1;
    if (ofLexemes && lexeme !== undefined) ofLexemes[lexeme] = form + 1;
    formAt[at] = form;
  }
  return { forms, formAt };
}

/** The index of the form of a word, by its letters. Adds the form if it is new. */
function formOf(word: Word, forms: Word[], numbers: Map<string, number>): number {
  const name = word.perhaps ? `${word.text} ${word.perhaps.map(({ text }) => text).join(' ')}` : word.text;
  const before = numbers.get(name);
  if (before !== undefined) return before;
  const form = forms.push(word) - 1;
  numbers.set(name, form);
  return form;
}
