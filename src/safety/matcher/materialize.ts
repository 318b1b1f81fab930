import type { NodeId } from '../patterns/node-graph';
import { lowestBit } from './bit-set';
import { firstPosting, reserve, type SpanArena, setSlice, spanCount } from './span-arena';

/** Up to so many positions are sorted by insertion; a bitmap is quicker for more. */
const FEW = 24;

/** Turns the posting list of a node into a slice of sorted spans. Does nothing for a node that has a slice. */
export function materialize(arena: SpanArena, node: NodeId): void {
  const { entries, offsets } = arena.postings;
  const first = firstPosting(arena, node);
  if (first === 0) return;
  const form = entries[first] ?? 0;
  const isOnlyForm = entries[first + 1] === 0;
  // The positions of one form are a sorted slice already.
  if (isOnlyForm) setSlice(arena, node, offsets[form] ?? 0, offsets[form + 1] ?? 0);
  else {
    reserve(arena, spanCount(arena, node));
    const start = arena.length;
    if (spanCount(arena, node) <= FEW) insertionSort(arena, first);
    else bitmapSort(arena, first);
    setSlice(arena, node, start, arena.length);
  }
}

function insertionSort(arena: SpanArena, first: number): void {
  const { entries, offsets } = arena.postings;
  const start = arena.length;
  for (let entry = first; entry !== 0; entry = entries[entry + 1] ?? 0) {
    const end = offsets[(entries[entry] ?? 0) + 1] ?? 0;
    for (let at = offsets[entries[entry] ?? 0] ?? 0; at < end; at += 1) {
      insert(arena, start, arena.length, arena.starts[at] ?? 0);
      arena.length += 1;
    }
  }
}

/** Inserts a position into the sorted spans from `start` to before `end`. */
function insert({ starts, ends }: SpanArena, start: number, end: number, position: number): void {
  let at = end;
  for (; at > start && (starts[at - 1] ?? 0) > position; at -= 1) {
    starts[at] = starts[at - 1] ?? 0;
    ends[at] = starts[at] ?? 0;
  }
  starts[at] = position;
  ends[at] = position;
}

/**
 * Sorts without comparing: each position sets a bit, and the bits are read, and cleared, in order. A second bitmap
 * tells which words of the first are not 0.
 */
function bitmapSort(arena: SpanArena, first: number): void {
  const { starts, ends } = arena;
  const { entries, bits, blocks, formAt } = arena.postings;
  for (let entry = first; entry !== 0; entry = entries[entry + 1] ?? 0) setPositions(arena, entries[entry] ?? 0);
  let free = arena.length;
  for (let row = 0; row <= formAt.length >> 10; row += 1) {
    for (let blocksLeft = blocks[row] ?? 0; blocksLeft !== 0; blocksLeft &= blocksLeft - 1) {
      const block = (row << 5) + lowestBit(blocksLeft);
      for (let left = bits[block] ?? 0; left !== 0; left &= left - 1) {
        const at = (block << 5) + lowestBit(left);
        starts[free] = at;
        ends[free] = at;
        free += 1;
      }
      bits[block] = 0;
    }
    blocks[row] = 0;
  }
  arena.length = free;
}

function setPositions({ starts, postings: { offsets, bits, blocks } }: SpanArena, form: number): void {
  const end = offsets[form + 1] ?? 0;
  for (let each = offsets[form] ?? 0; each < end; each += 1) {
    const at = starts[each] ?? 0;
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    blocks[at >> 10] = (blocks[at >> 10] ?? 0) | (1 << ((at >> 5) & 31));
  }
}
