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
