import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { findMeantPart } from '../readers/find-meant-part';
import { plainWords } from '../readers/plain-words';
import { removeDeniedNames } from '../readers/remove-denied-names';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from './page-names';

/** A question split into its lead-in ("what about …"), which ties it to the previous one, and the rest. */
export interface StrippedQuestion {
  /** The rest: the question without its lead-in. */
  readonly text: string;
  /** True if there was a lead-in, or something else was removed. */
  readonly isLeaning: boolean;
  /** True if it corrects what was said before: "no, I meant the hip", "the left one, not the right". */
  readonly corrects: boolean;
}

/**
 * Removes the lead-in that ties a question to the previous one ("what about …", "no, I meant …", "… is what I meant"),
 * and in a correction the name that is denied.
 * @returns the original text, neither leaning nor correcting, if nothing would be left
 */
export function stripLeadIn(text: string, { readers: { stripLeaning, words } }: Knowledge): StrippedQuestion {
  const meant = findMeantPart(text, words.correcting);
  const { rest, isStripped, taken } = stripLeaning(meant);
  const isCorrecting = meant !== text || taken.some((phrase) => includesPhrase(words.correcting, phrase));
  const left = removeDeniedNames(rest, isStripped || isCorrecting, words);
  const { rest: again } = left === rest ? { rest: left } : stripLeaning(left);
  const isLeaning = isStripped || left !== text;
  return again === ''
    ? { text, isLeaning: false, corrects: false }
    : { text: again, isLeaning, corrects: isCorrecting || left !== rest };
}

function includesPhrase({ always, apart }: Knowledge['readers']['words']['correcting'], phrase: string): boolean {
  return always.includes(phrase) || apart.includes(phrase);
}

/**
 * True if a text consists of a name of the page and small words only: "and the oxygen thing then?".
 * @param corrects also skips words of choosing, as in the correction "it is gout that I have"
 */
export function isBareName(text: string, page: Page, { readers }: Knowledge, corrects = false): boolean {
  const { small, pointing, picking } = readers.words;
  const isSmall = (word: string) => small.has(word) || pointing.has(word) || (corrects && picking.has(word));
  const words = plainWords(text).filter((word) => !isSmall(word));
  const named = nameStems(page);
  return words.length > 0 && words.every((word) => named.has(stem(word)));
}
