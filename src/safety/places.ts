import type { Span } from '../domain/red-flag';

/**
 * Where the nodes of a graph stand in one message. All spans lie in one row, by their first words; a node has the
 * stretch of it from `low` to before `high`, in order, and a node that is not found has an empty one. Single words
 * come first in the row; for the phrases behind them there is a second row, of their last words. Plain numbers, since
 * a long message has half a million spans.
 */
export interface Places {
  starts: Int32Array;
  ends: Int32Array;
  /** How many single words stand in the row. */
  words: number;
  /** How far the row is filled. */
  filled: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** What a search found, by node. */
export interface Findings {
  has(node: number): boolean;
  spansOf(node: number): readonly Span[];
}

/** Empty rows. */
export function placesFor(nodes: number): Places {
  const [low, high] = [new Int32Array(nodes), new Int32Array(nodes)];
  return { starts: NONE, ends: NONE, words: 0, filled: 0, low, high };
}

const NONE = new Int32Array(0);
/** Phrases for which there is room from the beginning. */
const PHRASES = 256;

/** Makes room for single words, and behind them for as many phrases: memory that nobody fills costs nothing. */
export function layOut(places: Places, words: number): void {
  places.starts = new Int32Array(2 * words + PHRASES);
  places.ends = new Int32Array(words + PHRASES);
  places.words = words;
  places.filled = words;
}

/** Adds a span behind the others. */
export function addSpan(places: Places, start: number, end: number): void {
  if (places.filled === places.starts.length) grow(places);
  places.starts[places.filled] = start;
  places.ends[places.filled - places.words] = end;
  places.filled += 1;
}

/** The rows double, so that growing costs no more than filling. */
function grow(places: Places): void {
  places.starts = longer(places.starts, 2 * places.starts.length);
  places.ends = longer(places.ends, places.starts.length - places.words);
}

function longer(row: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(row);
  return grown;
}

/** The last word of the span at a place of the row. */
export function endAt({ starts, ends, words }: Places, at: number): number {
  return (at < words ? starts[at] : ends[at - words]) ?? 0;
}

export function isFound(places: Places, node: number): boolean {
  return (places.high[node] ?? 0) > (places.low[node] ?? 0);
}

/** The first index from `at` to before `end` whose number is `least` or more; `end` where none is. Quick for near ones. */
export function firstFrom(row: Int32Array, at: number, end: number, least: number): number {
  let step = 1;
  let low = at;
  while (low + step <= end && (row[low + step - 1] ?? 0) < least) {
    low += step;
    step <<= 1;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lets the findings be asked; spans are made of the rows only for the few nodes that somebody asks for. */
export function findingsIn(places: Places): Findings {
  return {
    has: (node) => isFound(places, node),
    spansOf: (node) => (isFound(places, node) ? spansFrom(places, node) : NOWHERE),
  };
}

const NOWHERE: readonly Span[] = [];

function spansFrom(places: Places, node: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = places.low[node] ?? 0; at < (places.high[node] ?? 0); at += 1)
    spans.push({ from: places.starts[at] ?? 0, to: endAt(places, at) });
  return spans;
}
