import type { Holdings } from './postings';
import { type Board, noteWritten } from './scratch';

/**
 * Where the nodes of a graph stand in one message. All spans lie in two rows, of their first and of their last words; a
 * node has a stretch of them, in order. A node that holds only single words is laid out when somebody asks where it
 * stands; until then its words are noted. Plain numbers, since a long message has a hundred thousand spans.
 */
export interface Places {
  starts: Int32Array;
  ends: Int32Array;
  /** How far the rows are filled. */
  filled: number;
  /**
   * Two numbers for each node, side by side because they are read together: where its stretch begins, and where the next
   * one does. Of a node that is not laid out, its newest note, and below 0 at how many places its words stand. Of a node
   * that is not found, 0 and 0.
   */
  readonly stretches: Int32Array;
  /** What the stretches are written on. */
  readonly board: Board;
  readonly holdings: Holdings;
}

/** Adds a span behind the others. */
export function addSpan(places: Places, start: number, end: number): void {
  if (places.filled === places.starts.length) grow(places);
  places.starts[places.filled] = start;
  places.ends[places.filled] = end;
  places.filled += 1;
}

/** The rows double, so that growing costs no more than filling. */
function grow(places: Places): void {
  const length = 2 * places.starts.length;
  places.starts = longer(places.starts, length);
  places.ends = longer(places.ends, length);
}

/** Makes room for so many spans. */
export function makeRoom(places: Places, spans: number): void {
  while (places.filled + spans > places.starts.length) grow(places);
}

function longer(row: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(row);
  return grown;
}

/** Gives a node its stretch of the rows. Out: true where there is anything in it. */
export function setStretch({ stretches, board }: Places, node: number, low: number, high: number): boolean {
  if (high === low) return false;
  // Whatever is written at a node, its second number is not 0.
  if (stretches[2 * node + 1] === 0) noteWritten(board, node);
  stretches[2 * node] = low;
  stretches[2 * node + 1] = high;
  return true;
}

/** Where the stretch of a node begins. */
export function lowOf({ stretches }: Places, node: number): number {
  return stretches[2 * node] ?? 0;
}

/** Where the stretch of a node has ended. */
export function highOf({ stretches }: Places, node: number): number {
  return stretches[2 * node + 1] ?? 0;
}

/** A node below 0 is none, and nowhere; to look for it in the row would be slow. */
export function isFound(places: Places, node: number): boolean {
  return node >= 0 && ((places.board.found[node >> 5] ?? 0) & (1 << (node & 31))) !== 0;
}

/** True where the node's spans lie in the rows. */
export function isLaidOut(places: Places, node: number): boolean {
  return highOf(places, node) > 0;
}

/** At how many places a node stands. */
export function spansAt(places: Places, node: number): number {
  const high = highOf(places, node);
  return high < 0 ? -high : high - lowOf(places, node);
}
