import { lowerBound } from '../../text/lower-bound';
import { type NodeId, WINDOW } from '../patterns/node-graph';
import { firstEnd, type IndexedText, isNegated, lastStart } from './indexed-text';
import { addSpan, hasSlice, type SpanArena, sliceEnd, sliceStart, stampForms } from './span-arena';

/**
 * A first operand is joined with at most so many seconds. Without a limit, a long message could cost more than linear
 * time.
 */
const MOST_SECONDS = 3;

/** Two operands in order. */
export interface Join {
  readonly first: NodeId;
  readonly second: NodeId;
  /** The most content words between them. */
  readonly gap: number;
  /** The most positions from the first word to the last of a span of the first operand. */
  readonly maxLength: number;
}

/**
 * Appends the spans of a first operand followed by a second, in order of the first. At least one operand must have a
 * slice. If the other has only a posting list, the words around the spans of the one are looked up in it.
 */
export function joinSpans(join: Join, arena: SpanArena, text: IndexedText): void {
  if (!hasSlice(arena, join.second)) probeSeconds(join, arena, text);
  else if (!hasSlice(arena, join.first)) probeFirsts(join, arena, text);
  else mergeJoin(join, arena, text);
}

/**
 * Walks over both slices at once. Skips firsts that are too far before the next second, and seconds before the next
 * first.
 */
function mergeJoin({ first, second, gap, maxLength }: Join, arena: SpanArena, text: IndexedText): void {
  const [firstsEnd, secondsEnd] = [sliceEnd(arena, first), sliceEnd(arena, second)];
  const seconds = { end: secondsEnd, gap };
  let one = sliceStart(arena, first);
  let other = sliceStart(arena, second);
  while (one < firstsEnd) {
    const start = arena.starts[one] ?? 0;
    other = lowerBound(arena.starts, other, secondsEnd, start + 1);
    if (other === secondsEnd) return;
    const least = (arena.starts[other] ?? 0) - WINDOW - maxLength;
    if (start < least) one = lowerBound(arena.starts, one, firstsEnd, least);
    else {
      addJoined(start, arena.ends[one] ?? 0, other, seconds, arena, text);
      one += 1;
    }
  }
}

/** Where the slice of the second operand ends, and the gap: one object for all firsts. */
interface Seconds {
  readonly end: number;
  readonly gap: number;
}

/**
 * Appends the spans that one first makes with the seconds behind it.
 * @param start where the first begins
 */
function addJoined(
  start: number,
  end: number,
  from: number,
  seconds: Seconds,
  arena: SpanArena,
  text: IndexedText,
): void {
  let at = from;
  while (at < seconds.end && (arena.starts[at] ?? 0) <= end) at += 1;
  const stop = Math.min(seconds.end, at + MOST_SECONDS);
  const reach = lastStart(end, seconds.gap, text);
  for (; at < stop; at += 1) {
    const second = arena.starts[at] ?? 0;
    if (second > reach || isNegated(end, second, text)) return;
    addSpan(arena, start, arena.ends[at] ?? 0);
  }
}

/** Only the firsts have a slice: looks up the words behind each. */
function probeSeconds({ first, second, gap }: Join, arena: SpanArena, text: IndexedText): void {
  const { stamps, formAt } = arena.postings;
  const stamp = stampForms(arena, second);
  const firstsEnd = sliceEnd(arena, first);
  for (let one = sliceStart(arena, first); one < firstsEnd; one += 1) {
    const end = arena.ends[one] ?? 0;
    const reach = lastStart(end, gap, text);
    let joined = 0;
    for (let at = end + 1; at <= reach && joined < MOST_SECONDS; at += 1) {
      if (stamps[formAt[at] ?? 0] !== stamp) continue;
      if (isNegated(end, at, text)) break;
      addSpan(arena, arena.starts[one] ?? 0, at);
      joined += 1;
    }
  }
}

/** Only the seconds have a slice: looks up the words before each, back to the second before it. */
function probeFirsts({ first, second, gap }: Join, arena: SpanArena, text: IndexedText): void {
  const { stamps, formAt } = arena.postings;
  const stamp = stampForms(arena, first);
  const secondsEnd = sliceEnd(arena, second);
  const seconds = { end: secondsEnd, gap };
  let before = 0;
  for (let from = sliceStart(arena, second); from < secondsEnd; from += 1) {
    const start = arena.starts[from] ?? 0;
    for (let one = Math.max(before, firstEnd(start, gap, text)); one < start; one += 1)
      if (stamps[formAt[one] ?? 0] === stamp) addJoined(one, one, from, seconds, arena, text);
    before = start;
  }
}
