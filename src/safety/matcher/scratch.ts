import type { NodeGraph, NodeId } from '../patterns/node-graph';
import { type BitSet, bitSet, setBit } from './bit-set';

/**
 * The memory in which a graph is matched. It is made once for each graph and reused by every search, because new arrays
 * for thirty thousand nodes would cost more than the search. So one search at a time uses it, and its results are gone
 * with the next one. It holds numbers only, and no words of any message.
 */
export interface Scratch {
  /** Two numbers for each node. See `SpanArena`. */
  readonly slices: Int32Array;
  /**
   * The nodes that were matched, each once, and how many they are. An array that stays: a list that grows would be half
   * of what a short message leaves to the garbage collector.
   */
  readonly touched: Int32Array;
  touchedCount: number;
  /**
   * The same nodes as a set: most joins only ask whether their other operand is matched, and a set this small stays in
   * the cache.
   */
  readonly matched: BitSet;
  /** The nodes that are still to be evaluated. */
  readonly agenda: BitSet;
  /**
   * For each union, the newest of its matched operands that it has not merged yet; 0 if there is none. See
   * `findMatches`.
   */
  readonly pending: Int32Array;
  /** Counts the searches, so that nobody reads results of an earlier one. */
  generation: number;
  /** Buffers that grow to the length that messages usually need. */
  readonly buffers: Record<BufferName, Int32Array>;
}

type BufferName = 'starts' | 'ends' | 'postings' | 'stamps' | 'bits' | 'blocks';

/** A longer buffer is made for one message and dropped with it. */
const MOST_KEPT = 1 << 19;

const scratches = new WeakMap<NodeGraph, Scratch>();

/** The scratch memory of a graph, cleared for a new search. */
export function scratchFor(graph: NodeGraph): Scratch {
  const known = scratches.get(graph);
  if (known) return cleared(known);
  const { size } = graph;
  const none = new Int32Array(0);
  const [slices, touched] = [new Int32Array(2 * size), new Int32Array(size)];
  const scratch = {
    slices,
    touched,
    touchedCount: 0,
    matched: bitSet(size),
    agenda: bitSet(size),
    pending: new Int32Array(size),
    generation: 0,
    buffers: { starts: none, ends: none, postings: none, stamps: none, bits: none, blocks: none },
  };
  scratches.set(graph, scratch);
  return scratch;
}

/** A buffer of at least some length. It still holds what the last search left in it. */
export function bufferOf({ buffers }: Scratch, name: BufferName, length: number): Int32Array {
  if (buffers[name].length >= length) return buffers[name];
  const buffer = new Int32Array(length);
  if (length <= MOST_KEPT) buffers[name] = buffer;
  return buffer;
}

/** Records that a node is matched. To be called once for a node, before its slice is written. */
export function recordMatch(scratch: Scratch, node: NodeId): void {
  scratch.touched[scratch.touchedCount] = node;
  scratch.touchedCount += 1;
  setBit(scratch.matched, node);
}

/** Only what the last search touched is cleared, so the cost does not depend on the size of the graph. */
function cleared(scratch: Scratch): Scratch {
  const { slices, touched } = scratch;
  for (let at = 0; at < scratch.touchedCount; at += 1) {
    const node = touched[at] ?? 0;
    slices[2 * node] = 0;
    slices[2 * node + 1] = 0;
  }
  scratch.touchedCount = 0;
  scratch.matched.fill(0);
  scratch.agenda.fill(0);
  scratch.generation += 1;
  return scratch;
}
