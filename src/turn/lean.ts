import type { Parts } from './parts';
import { plainWords } from './plain-words';
import { withoutDenied } from './without-denied';

/** What a message says behind the words that lean on the talk. */
export interface Leaning {
  readonly text: string;
  readonly isLeaning: boolean;
}

/** As many words as a name has, with small ones. */
const NAME_WORDS = 4;

/**
 * Takes off the words that lean on what was asked before: "what about …", "no, I meant …", and the name that a
 * correction denies. In: a question, the parts. Out: what is left of it, and whether it leans.
 */
export function leanOn(text: string, { readers }: Parts): Leaning {
  const { rest, isStripped } = readers.stripLeaning(text);
  const left = withoutDenied(rest, isStripped, readers.words.denying);
  const isLeaning = isStripped || left !== text;
  return left === '' ? { text, isLeaning: false } : { text: left, isLeaning };
}

/** True for a text that is hardly more than a name: "and the oxygen thing then?". */
export function isBare(text: string, { readers }: Parts): boolean {
  const { small, questions } = readers.words;
  const words = plainWords(text).filter((word) => !small.has(word));
  return words.length <= NAME_WORDS && !words.some((word) => questions.begins.has(word));
}
