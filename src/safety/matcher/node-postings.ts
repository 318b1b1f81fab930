import { noteWritten } from './scratch';
import { isLaidOut, lowOf, type Places } from './span-arena';

/** Notes that a node holds a form, unless that is its newest note already. */
export function hold({ stretches, board, holdings }: Places, node: number, form: number): void {
  const { notes, begin, filled } = holdings;
  const newest = stretches[2 * node] ?? 0;
  if (notes[newest] === form) return;
  if (newest === 0) noteWritten(board, node);
  stretches[2 * node] = filled;
  stretches[2 * node + 1] = (stretches[2 * node + 1] ?? 0) + (begin[form] ?? 0) - (begin[form + 1] ?? 0);
  notes[filled] = form;
  notes[filled + 1] = newest;
  holdings.filled = filled + 2;
}

/** The newest note of a node; 0 where it has none, or is laid out. */
export function newestOf(places: Places, node: number): number {
  return isLaidOut(places, node) ? 0 : lowOf(places, node);
}

/** Marks the forms that a node holds. Out: the stamp that these forms now have, and no others. */
export function mark(places: Places, node: number): number {
  const { notes, stamps } = places.holdings;
  const stamp = node + 1;
  for (let note = newestOf(places, node); note !== 0; note = notes[note + 1] ?? 0) stamps[notes[note] ?? 0] = stamp;
  return stamp;
}
