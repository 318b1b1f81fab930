import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { meantPart } from '../readers/meant-part';
import { plainWords } from '../readers/plain-words';
import { withoutDenied } from '../readers/without-denied';
import type { Knowledge } from '../talk/knowledge';
import { stemsOfNames } from './page-stems';

/** What a message says behind the words that lean on the talk. */
export interface Leaning {
  readonly text: string;
  readonly isLeaning: boolean;
  /** True where it puts right what was said before: "no, I meant the hip", "the left one, not the right". */
  readonly corrects: boolean;
}

/**
 * Takes off the words that lean on what was asked before: "what about …", "no, I meant …", "… is what I meant", and the
 * name that a correction denies. In: a question, the knowledge. Out: what is left of it, whether it leans and whether it corrects.
 */
export function leanOn(text: string, { readers: { stripLeaning, words } }: Knowledge): Leaning {
  const meant = meantPart(text, words.correcting);
  const { rest, isStripped, taken } = stripLeaning(meant);
  const isCorrecting = meant !== text || taken.some((phrase) => isOf(words.correcting, phrase));
  const left = withoutDenied(rest, isStripped || isCorrecting, words);
  const { rest: again } = left === rest ? { rest: left } : stripLeaning(left);
  const isLeaning = isStripped || left !== text;
  return again === ''
    ? { text, isLeaning: false, corrects: false }
    : { text: again, isLeaning, corrects: isCorrecting || left !== rest };
}

function isOf({ always, apart }: Knowledge['readers']['words']['correcting'], phrase: string): boolean {
  return always.includes(phrase) || apart.includes(phrase);
}

/** True for a text that holds nothing but a name of the page, and small words: "and the oxygen thing then?"; in a correction, also "it is gout that I have". */
export function isBare(text: string, page: Page, { readers }: Knowledge, corrects = false): boolean {
  const { small, pointing, picking } = readers.words;
  const isSmall = (word: string) => small.has(word) || pointing.has(word) || (corrects && picking.has(word));
  const words = plainWords(text).filter((word) => !isSmall(word));
  const named = stemsOfNames(page);
  return words.length > 0 && words.every((word) => named.has(stem(word)));
}
