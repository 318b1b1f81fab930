import type { Span } from '../domain/red-flag';
import { keptWith } from './kept-with';
import { passagesOf } from './passages';
import type { Found } from './phrases';
import type { Passage, Word } from './words';

/** Finds what lies in, or reaches into, a span of the words of a text. */
export type FindNear<T> = (words: readonly Word[], span: Span) => readonly Found<T>[];

/**
 * Searches each passage once for all texts that contain it, and only when somebody asks. This suits whatever does not
 * depend on the words around the passage.
 * @param find finds everything in a passage, in order and without overlap
 */
export function passageNotes<T>(find: (words: readonly Word[]) => readonly Found<T>[]): FindNear<T> {
  const notes = keptWith<Passage, readonly Found<T>[]>();
  const notesOf = (passage: Passage) => {
    const before = notes.get(passage);
    if (before) return before;
    const found = find(passage.words);
    notes.set(passage, found);
    return found;
  };
  return (words, span) => {
    const { passages, begins } = passagesOf(words);
    const near: Found<T>[] = [];
    const first = Math.max(0, countWhile(passages.length, (at) => (begins[at] ?? 0) <= span.from) - 1);
    for (let at = first; at < passages.length && (begins[at] ?? 0) <= span.to; at += 1) {
      const passage = passages[at];
      if (passage) addNear(notesOf(passage), begins[at] ?? 0, span, near);
    }
    return near;
  };
}

/** Adds what is near the span, with its place in the text. */
function addNear<T>(notes: readonly Found<T>[], begin: number, span: Span, near: Found<T>[]): void {
  for (let at = countWhile(notes.length, (each) => begin + (notes[each]?.to ?? 0) < span.from); ; at += 1) {
    const note = notes[at];
    if (!note || begin + note.from > span.to) return;
    near.push({ value: note.value, from: begin + note.from, to: begin + note.to });
  }
}

/**
 * Counts how many of the numbers from 0 pass a test that fails for all the rest. A binary search keeps long texts
 * linear.
 */
function countWhile(most: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
