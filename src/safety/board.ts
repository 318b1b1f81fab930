import type { Graph } from './graph';

/**
 * Two numbers for each node of a graph, which every search writes on anew: a board of thirty thousand nodes that is made
 * for each message costs more than the search. It holds places of words, no words, and one search at a time.
 */
export interface Board {
  readonly stretches: Int32Array;
  /** The nodes that the search wrote at. */
  readonly written: number[];
  /** Counts searches, so that nobody reads on the board of another one. */
  search: number;
}

const boards = new WeakMap<Graph, Board>();

/** The board of a graph, wiped for a new search. */
export function boardOf(graph: Graph): Board {
  const known = boards.get(graph);
  if (known) return wiped(known);
  const board = { stretches: new Int32Array(2 * graph.nodes.length), written: [], search: 0 };
  boards.set(graph, board);
  return board;
}

function wiped(board: Board): Board {
  const { stretches, written } = board;
  for (const node of written) {
    stretches[2 * node] = 0;
    stretches[2 * node + 1] = 0;
  }
  written.length = 0;
  board.search += 1;
  return board;
}
