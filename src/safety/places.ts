import type { Holdings } from './holdings';

/**
 * Where the nodes of a graph stand in one message. All spans lie in two rows, of their first and of their last words; a
 * node has the stretch from `low` to before `high`, in order. A node that holds only single words is laid out when
 * somebody asks where it stands; until then `holdings` tell which words those are. Plain numbers, since a long message
 * has a hundred thousand spans.
 */
export interface Places {
  starts: Int32Array;
  ends: Int32Array;
  /** How far the rows are filled. */
  filled: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
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

function longer(row: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(row);
  return grown;
}

export function setStretch(places: Places, node: number, low: number, high: number): boolean {
  places.low[node] = low;
  places.high[node] = high;
  return high > low;
}

/** True where the node's spans lie in the rows. */
export function isLaidOut({ low, high }: Places, node: number): boolean {
  return (high[node] ?? 0) > (low[node] ?? 0);
}

export function isFound(places: Places, node: number): boolean {
  return isLaidOut(places, node) || places.holdings.last[node] !== 0;
}

/** At how many places a node stands. */
export function spansAt(places: Places, node: number): number {
  return isLaidOut(places, node)
    ? (places.high[node] ?? 0) - (places.low[node] ?? 0)
    : (places.holdings.count[node] ?? 0);
}
