import type { NodeId } from '../patterns/node-graph';
import { addSpan, type SpanArena, sliceEnd, sliceStart } from './span-arena';

/** A span becomes one number that sorts by its start, then by its end: exact up to 67 million words. */
const KEY_BASE = 2 ** 26;

/** Sorts the spans from `start` to the end of the arena, and removes duplicates. */
export function sortSpans(arena: SpanArena, start: number): void {
  const count = arena.length - start;
  if (count < 2) return;
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = keyOf(arena, start + at);
  keys.sort();
  arena.length = start;
  for (let at = 0; at < count; at += 1) if (at === 0 || keys[at] !== keys[at - 1]) addKey(arena, keys[at] ?? 0);
}

/**
 * Appends the spans of a union, sorted and each once.
 * @param start where the slice of its single words starts, which is sorted already
 * @param end where that slice ends
 * @param operands the operands that match phrases
 */
export function unionSpans(arena: SpanArena, start: number, end: number, operands: readonly NodeId[]): void {
  const keys = phraseKeys(operands, arena);
  let word = start;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    if (at > 0 && key === keys[at - 1]) continue;
    const phraseStart = Math.floor(key / KEY_BASE);
    for (; word < end && (arena.starts[word] ?? 0) <= phraseStart; word += 1) copySpan(arena, word);
    addKey(arena, key);
  }
  for (; word < end; word += 1) copySpan(arena, word);
}

/**
 * The spans of more than one word, sorted. The single words of the operands are in the slice of the union already. No
 * iterator and no growing array: a long text asks for this three thousand times.
 */
function phraseKeys(operands: readonly NodeId[], arena: SpanArena): Float64Array {
  let count = 0;
  for (const operand of operands) count += sliceEnd(arena, operand) - sliceStart(arena, operand);
  const keys = new Float64Array(count);
  let free = 0;
  let last = -1;
  let isSorted = true;
  for (const operand of operands) {
    const end = sliceEnd(arena, operand);
    for (let at = sliceStart(arena, operand); at < end; at += 1) {
      if ((arena.ends[at] ?? 0) === (arena.starts[at] ?? 0)) continue;
      const key = keyOf(arena, at);
      isSorted &&= key >= last;
      last = key;
      keys[free] = key;
      free += 1;
    }
  }
  const phrases = free === count ? keys : keys.subarray(0, free);
  return isSorted ? phrases : phrases.sort();
}

function keyOf(arena: SpanArena, at: number): number {
  return (arena.starts[at] ?? 0) * KEY_BASE + (arena.ends[at] ?? 0);
}

function addKey(arena: SpanArena, key: number): void {
  const start = Math.floor(key / KEY_BASE);
  addSpan(arena, start, key - start * KEY_BASE);
}

function copySpan(arena: SpanArena, at: number): void {
  addSpan(arena, arena.starts[at] ?? 0, arena.ends[at] ?? 0);
}
