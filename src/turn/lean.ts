import type { Page } from '../domain/page';
import { stem } from '../text/stem';
import type { Parts } from './parts';
import { plainWords } from './plain-words';
import { withoutDenied } from './without-denied';

/** What a message says behind the words that lean on the talk. */
export interface Leaning {
  readonly text: string;
  readonly isLeaning: boolean;
}

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

/** True for a text that holds nothing but a name of the page, and small words: "and the oxygen thing then?". */
export function isBare(text: string, page: Page, { readers }: Parts): boolean {
  const words = plainWords(text).filter((word) => !readers.words.small.has(word));
  const known = new Set([page.title, page.label, ...page.names, ...page.everydayNames].flatMap(plainWords).map(stem));
  return words.length > 0 && words.every((word) => known.has(stem(word)));
}
