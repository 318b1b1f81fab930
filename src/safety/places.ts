import type { Span } from '../domain/red-flag';

/**
 * Where the nodes of a graph stand in one message. All spans lie in two rows of numbers, their first and their last
 * words; a node has the stretch of the rows from `low` to before `high`, in order of first words, and a node that is
 * not found has an empty one. Numbers in a row, since a long message has half a million spans.
 */
export interface Places {
  starts: Int32Array;
  ends: Int32Array;
  /** How far the rows are filled. */
  filled: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** What a search found, by node. */
export interface Findings {
  has(node: number): boolean;
  spansOf(node: number): readonly Span[];
}

/** Empty rows with room for some spans. */
export function placesFor(nodes: number): Places {
  const nothing = new Int32Array(0);
  return { starts: nothing, ends: nothing, filled: 0, low: new Int32Array(nodes), high: new Int32Array(nodes) };
}

/** Makes room for more spans; the rows at least double, so that growing costs no more than filling. */
export function makeRoom(places: Places, spans: number): void {
  const needed = places.filled + spans;
  if (needed <= places.starts.length) return;
  const length = Math.max(needed, 2 * places.starts.length);
  places.starts = longer(places.starts, length);
  places.ends = longer(places.ends, length);
}

function longer(row: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(row);
  return grown;
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
    spansOf: (node) => {
      const low = places.low[node] ?? 0;
      return Array.from({ length: (places.high[node] ?? 0) - low }, (_, at) => ({
        from: places.starts[low + at] ?? 0,
        to: places.ends[low + at] ?? 0,
      }));
    },
  };
}
