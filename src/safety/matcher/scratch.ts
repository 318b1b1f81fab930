import type { Graph } from '../patterns/graph-builder';
import { type Awake, allAsleep } from './bit-set';

/**
 * Two numbers for each node of a graph, which every search writes on anew: a board of thirty thousand nodes that is made
 * for each message costs more than the search. It holds places of words, no words, and one search at a time.
 */
export interface Board {
  readonly stretches: Int32Array;
  /** The nodes that the search wrote at, each once: a row that stays, since a list that grew with each message would be half of what a short one leaves to collect. */
  readonly written: Int32Array;
  /** How far it is filled. */
  nodes: number;
  /** A bit for each of these: so few numbers stay near at hand, and two of three sequences that are woken only ask whether their other part was found. */
  readonly found: Uint32Array;
  /** Counts searches, so that nobody reads on the board of another one. */
  search: number;
  /** For each list, its newest phrase that was found and is not settled yet; 0 where there is none. */
  readonly arrivals: Int32Array;
  /** Which nodes are awake, a bit each. */
  readonly awake: Awake;
  /** Rows as long as messages of the usual length need them. */
  readonly rows: Record<RowName, Int32Array>;
}

type RowName = 'starts' | 'ends' | 'notes' | 'stamps' | 'bits' | 'blocks';

/** Longer rows are made for one message and go with it. */
const MOST_KEPT = 1 << 19;

/** A row of the board, at least so long, with whatever the search before left in it: to make one costs more than to fill it. */
export function rowOf({ rows }: Board, name: RowName, length: number): Int32Array {
  if (rows[name].length >= length) return rows[name];
  const row = new Int32Array(length);
  if (length <= MOST_KEPT) rows[name] = row;
  return row;
}

const boards = new WeakMap<Graph, Board>();

/** The board of a graph, wiped for a new search. */
export function boardOf(graph: Graph): Board {
  const known = boards.get(graph);
  if (known) return wiped(known);
  const nodes = graph.size;
  const none = new Int32Array(0);
  const rows = { starts: none, ends: none, notes: none, stamps: none, bits: none, blocks: none };
  const [stretches, written] = [new Int32Array(2 * nodes), new Int32Array(nodes)];
  const board = {
    stretches,
    written,
    found: new Uint32Array((nodes >> 5) + 1),
    arrivals: new Int32Array(nodes),
    nodes: 0,
    search: 0,
    awake: allAsleep(nodes),
    rows,
  };
  boards.set(graph, board);
  return board;
}

/** Notes that the search writes at a node, before it does so for the first time. */
export function noteWritten(board: Board, node: number): void {
  board.written[board.nodes] = node;
  board.found[node >> 5] = (board.found[node >> 5] ?? 0) | (1 << (node & 31));
  board.nodes += 1;
}

function wiped(board: Board): Board {
  const { stretches, written } = board;
  for (let at = 0; at < board.nodes; at += 1) {
    const node = written[at] ?? 0;
    stretches[2 * node] = 0;
    stretches[2 * node + 1] = 0;
  }
  board.found.fill(0);
  board.nodes = 0;
  board.search += 1;
  board.awake.fill(0);
  return board;
}
