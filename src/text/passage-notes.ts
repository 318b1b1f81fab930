import type { Span } from '../domain/red-flag';
import { keptWith } from './kept-with';
import { passagesOf } from './passages';
import type { Found } from './phrases';
import type { Passage, Word } from './words';

/** What is found near a span of the words of a text: all that lies in the span, or reaches into it. */
export type FindNear<T> = (words: readonly Word[], span: Span) => readonly Found<T>[];

/**
 * Finds in each passage what is the same wherever it stands, once for all texts that hold it, and not before somebody
 * asks what is near. In: what finds it, in order and each behind the one before. Out: the finder.
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

/** Adds those that are near, as they stand in the text. */
function addNear<T>(notes: readonly Found<T>[], begin: number, span: Span, near: Found<T>[]): void {
  for (let at = countWhile(notes.length, (each) => begin + (notes[each]?.to ?? 0) < span.from); ; at += 1) {
    const note = notes[at];
    if (!note || begin + note.from > span.to) return;
    near.push({ value: note.value, from: begin + note.from, to: begin + note.to });
  }
}

/** How many of the first numbers a test holds for that holds for no later one; a binary search keeps long texts linear. */
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
