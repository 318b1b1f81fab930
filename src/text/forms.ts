import { keptWith } from './kept-with';
import type { Word, WordForm } from './words';

/** The distinct words of a message. Work done for each form instead of each word is ten times less in a long text. */
export interface Forms {
  readonly forms: readonly WordForm[];
  /** For each word of the message, the index of its form. */
  readonly formAt: Int32Array;
}

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
  const formAt = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const name = word.perhaps ? `${word.text} ${word.perhaps.map(({ text }) => text).join(' ')}` : word.text;
    let form = numbers.get(name);
    if (form === undefined) {
      form = forms.push(word) - 1;
      numbers.set(name, form);
    }
    formAt[at] = form;
  }
  return { forms, formAt };
}
