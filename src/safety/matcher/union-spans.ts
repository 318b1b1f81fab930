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
  let last = -1;
  for (const key of keys) {
    if (key !== last) addSpan(arena, Math.floor(key / KEY_BASE), key % KEY_BASE);
    last = key;
  }
}

/**
 * Appends the spans of a union, sorted and each once. In: the slice of its single words, from `start` to before `end`,
 * which is sorted already, and the operands that match phrases.
 */
export function unionSpans(arena: SpanArena, start: number, end: number, operands: readonly NodeId[]): void {
  let word = start;
  let last = -1;
  for (const key of phraseKeys(operands, arena)) {
    if (key === last) continue;
    last = key;
    const phraseStart = Math.floor(key / KEY_BASE);
    for (; word < end && (arena.starts[word] ?? 0) <= phraseStart; word += 1) copySpan(arena, word);
    addSpan(arena, phraseStart, key % KEY_BASE);
  }
  for (; word < end; word += 1) copySpan(arena, word);
}

/** The spans of more than one word, sorted. The single words of the operands are in the slice of the union already. */
function phraseKeys(operands: readonly NodeId[], arena: SpanArena): Float64Array {
  const keys: number[] = [];
  for (const operand of operands) {
    for (let at = sliceStart(arena, operand); at < sliceEnd(arena, operand); at += 1)
      if ((arena.ends[at] ?? 0) > (arena.starts[at] ?? 0)) keys.push(keyOf(arena, at));
  }
  return Float64Array.from(keys).sort();
}

function keyOf(arena: SpanArena, at: number): number {
  return (arena.starts[at] ?? 0) * KEY_BASE + (arena.ends[at] ?? 0);
}

function copySpan(arena: SpanArena, at: number): void {
  addSpan(arena, arena.starts[at] ?? 0, arena.ends[at] ?? 0);
}
