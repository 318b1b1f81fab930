import type { NodeId } from '../patterns/node-graph';
import { hasBit } from './bit-set';
import type { Postings } from './postings';
import { recordMatch, type Scratch } from './scratch';

/**
 * All spans that a search finds, in two parallel arrays: the positions of their first and of their last words. The
 * spans of a node are one slice of them, sorted by start. Plain numbers, since a long message has a hundred thousand
 * spans.
 *
 * A node that matches only single words starts as a posting list, and becomes a slice when somebody needs its
 * positions.
 */
export interface SpanArena {
  starts: Int32Array;
  ends: Int32Array;
  /** How many spans there are. */
  length: number;
  /**
   * Two numbers for each node, side by side because they are read together. Of a slice: where it begins, and where it
   * ends. Of a posting list: its first entry, and the number of its positions as a negative number. Of a node that is
   * not matched: 0 and 0.
   */
  readonly slices: Int32Array;
  readonly scratch: Scratch;
  readonly postings: Postings;
}

/** Appends a span. */
export function addSpan(arena: SpanArena, start: number, end: number): void {
  if (arena.length === arena.starts.length) grow(arena);
  arena.starts[arena.length] = start;
  arena.ends[arena.length] = end;
  arena.length += 1;
}

/** Makes room for so many more spans. */
export function reserve(arena: SpanArena, spans: number): void {
  while (arena.length + spans > arena.starts.length) grow(arena);
}

/** Doubles the arrays, so that all growing together costs no more than filling them. */
function grow(arena: SpanArena): void {
  const length = 2 * arena.starts.length;
  arena.starts = copyTo(length, arena.starts);
  arena.ends = copyTo(length, arena.ends);
}

function copyTo(length: number, from: Int32Array): Int32Array {
  const longer = new Int32Array(length);
  longer.set(from);
  return longer;
}

/** A node below 0 is NO_NODE, and never matched; reading the set at a negative index would be slow. */
export function isMatched({ scratch }: SpanArena, node: NodeId): boolean {
  return node >= 0 && hasBit(scratch.matched, node);
}

/**
 * Gives a node its slice.
 * @returns false if it is empty; the node then stays unmatched
 */
export function setSlice({ slices, scratch }: SpanArena, node: NodeId, start: number, end: number): boolean {
  if (end === start) return false;
  // The second number of a node is never 0 once anything was written.
  if (slices[2 * node + 1] === 0) recordMatch(scratch, node);
  slices[2 * node] = start;
  slices[2 * node + 1] = end;
  return true;
}

export function sliceStart({ slices }: SpanArena, node: NodeId): number {
  return slices[2 * node] ?? 0;
}

export function sliceEnd({ slices }: SpanArena, node: NodeId): number {
  return slices[2 * node + 1] ?? 0;
}

/** True if a node has a slice. */
export function hasSlice(arena: SpanArena, node: NodeId): boolean {
  return sliceEnd(arena, node) > 0;
}

/** How many spans a node has, as a slice or as a posting list. */
export function spanCount(arena: SpanArena, node: NodeId): number {
  const end = sliceEnd(arena, node);
  return end < 0 ? -end : end - sliceStart(arena, node);
}

/** Adds a form to the posting list of a node, unless it was the last one added. */
export function addPosting({ slices, scratch, postings }: SpanArena, node: NodeId, form: number): void {
  const { entries, offsets, free } = postings;
  const newest = slices[2 * node] ?? 0;
  if (entries[newest] === form) return;
  if (newest === 0) recordMatch(scratch, node);
  slices[2 * node] = free;
  slices[2 * node + 1] = (slices[2 * node + 1] ?? 0) + (offsets[form] ?? 0) - (offsets[form + 1] ?? 0);
  entries[free] = form;
  entries[free + 1] = newest;
  postings.free = free + 2;
}

/** The first entry of a node's posting list; 0 if it has a slice or is not matched. */
export function firstPosting(arena: SpanArena, node: NodeId): number {
  return hasSlice(arena, node) ? 0 : sliceStart(arena, node);
}

/**
 * Marks the forms in a node's posting list.
 * @returns the stamp that these forms now have, and no others
 */
export function stampForms(arena: SpanArena, node: NodeId): number {
  const { entries, stamps } = arena.postings;
  const stamp = node + 1;
  for (let entry = firstPosting(arena, node); entry !== 0; entry = entries[entry + 1] ?? 0)
    stamps[entries[entry] ?? 0] = stamp;
  return stamp;
}
