import type { Page } from '../domain/page';
import { stem } from '../text/stem';
import type { Parts } from './parts';
import { plainWords } from './plain-words';
import { withoutDenied } from './without-denied';

/** What a message says behind the words that lean on the talk. */
export interface Leaning {
  readonly text: string;
  readonly isLeaning: boolean;
  /** True where it puts right what was said before: "no, I meant the hip", "the left one, not the right". */
  readonly corrects: boolean;
}

/**
 * Takes off the words that lean on what was asked before: "what about …", "no, I meant …", and the name that a
 * correction denies. In: a question, the parts. Out: what is left of it, whether it leans and whether it corrects.
 */
export function leanOn(text: string, { readers: { stripLeaning, words } }: Parts): Leaning {
  const { rest, isStripped, taken } = stripLeaning(text);
  const left = withoutDenied(rest, isStripped, words);
  const { rest: again } = left === rest ? { rest: left } : stripLeaning(left);
  const isLeaning = isStripped || left !== text;
  const { always, apart } = words.correcting;
  const corrects = left !== rest || taken.some((phrase) => always.includes(phrase) || apart.includes(phrase));
  return again === '' ? { text, isLeaning: false, corrects: false } : { text: again, isLeaning, corrects };
}

/** True for a text that holds nothing but a name of the page, and small words: "and the oxygen thing then?". */
export function isBare(text: string, page: Page, { readers }: Parts): boolean {
  const words = plainWords(text).filter((word) => !readers.words.small.has(word));
  const known = new Set([page.title, page.label, ...page.names, ...page.everydayNames].flatMap(plainWords).map(stem));
  return words.length > 0 && words.every((word) => known.has(stem(word)));
}
