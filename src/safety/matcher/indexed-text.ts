import type { Span } from '../../domain/red-flag';
import { type Forms, formsOf } from '../../text/forms';
import { onceFor } from '../../text/once';
import type { Word } from '../../text/words';
import { WINDOW } from '../patterns/node-graph';

/**
 * A message as the matcher reads it, made once and shared by all who match patterns in it. Words are known by their
 * position. The rows answer in constant time how far a pattern may reach from any position. "Content words" are those
 * that are no fillers.
 */
export interface IndexedText extends Forms {
  /** The position of the first and of the last word of each word's sentence. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** How many content words come before each position. */
  readonly contentBefore: Int32Array;
  /** The positions of the content words. */
  readonly contentPositions: Int32Array;
  /** 1 at the position of a negator. */
  readonly negators: Uint8Array;
}

const NEGATORS = new Set(['no', 'not', 'without', 'never', 'denies', 'denied', 'nor', 'neither', 'zero']);
/** So far before a word, a negator belongs to it. */
const NEGATOR_REACH = 2;

/** Indexes the words of a message. */
export const indexText: (words: readonly Word[]) => IndexedText = onceFor((words: readonly Word[]) =>
  indexForms(
    formsOf(words),
    (at) => words[at]?.filler === true,
    (at) => words[at + 1]?.opens !== false,
  ),
);

/** Indexes a text of which only the forms are known. */
export function indexForms(
  { forms, formAt }: Forms,
  isFiller: (at: number) => boolean,
  endsSentence: (at: number) => boolean,
): IndexedText {
  const negates = forms.map(({ text }) => (NEGATORS.has(text) ? 1 : 0));
  const { length } = formAt;
  const contentBefore = new Int32Array(length + 1);
  const contentPositions = new Int32Array(length);
  const sentenceStart = new Int32Array(length);
  const sentenceEnd = new Int32Array(length);
  const negators = new Uint8Array(length);
  let start = 0;
  for (let at = 0; at < length; at += 1) {
    const before = contentBefore[at] ?? 0;
    contentBefore[at + 1] = isFiller(at) ? before : before + 1;
    // A filler writes here too, and the next content word overwrites it.
    contentPositions[before] = at;
    sentenceStart[at] = start;
    negators[at] = negates[formAt[at] ?? 0] ?? 0;
    if (!endsSentence(at)) continue;
    sentenceEnd.fill(at, start, at + 1);
    start = at + 1;
  }
  contentPositions.fill(length, contentBefore[length]);
  return { forms, formAt, sentenceStart, sentenceEnd, contentBefore, contentPositions, negators };
}

/** The form at each position. Inside a hidden span it is a number that no form has, so no pattern matches there. */
export function visibleForms({ forms, formAt }: IndexedText, hidden: readonly Span[]): Int32Array {
  if (hidden.length === 0) return formAt;
  const visible = formAt.slice();
  for (const { from, to } of hidden) visible.fill(forms.length, from, to + 1);
  return visible;
}

/**
 * The last position where a second operand may start, if the first ends at `end`: in the same sentence, within the
 * window, with at most `gap` content words between.
 */
export function lastStart(end: number, gap: number, text: IndexedText): number {
  const { contentBefore, contentPositions, sentenceEnd } = text;
  const byGap = contentPositions[(contentBefore[end + 1] ?? 0) + gap] ?? end + WINDOW;
  return Math.min(byGap, sentenceEnd[end] ?? 0, end + WINDOW);
}

/** The first position where a first operand may end, if the second starts at `start`. */
export function firstEnd(start: number, gap: number, text: IndexedText): number {
  const { contentBefore, contentPositions, sentenceStart } = text;
  const before = (contentBefore[start] ?? 0) - gap - 1;
  return Math.max(before < 0 ? 0 : (contentPositions[before] ?? 0), sentenceStart[start] ?? 0, start - WINDOW);
}

/**
 * True if a second operand has a negator of its own: "hip hurts, no fever" is not hip and fever.
 * @param end where the first operand ends
 * @param start where the second one starts
 */
export function isNegated(end: number, start: number, { negators }: IndexedText): boolean {
  for (let at = Math.max(end + 1, start - NEGATOR_REACH); at < start; at += 1) if (negators[at] === 1) return true;
  return false;
}
