import type { Span } from '../../domain/red-flag';
import type { Graph } from '../patterns/graph-builder';
import { addLeavesOf } from '../patterns/leaves';
import { MAY_COME, partnersOf } from '../patterns/prefilter';
import { wake } from './bit-set';
import { formsShown, type Ground } from './indexed-text';
import { hold } from './node-postings';
import { emptyHoldings } from './postings';
import { type Board, boardOf, rowOf } from './scratch';
import { isFound, type Places } from './span-arena';

/** Spans for which there is room from the beginning, as long messages need it; memory that nobody fills costs nothing, and rows that grow are copied. */
const SPANS_A_WORD = 20;
const ROOM = 256;

/**
 * Notes for every distinct word of a message all nodes that it is found at by itself: its leaf, and the lists that hold
 * the leaf, however deep; and wakes the sequences that begin or end with one of them. In: graph, message, the look-alikes whose words no pattern may use. Out: the places, where so
 * far only the words themselves are laid out; the nodes found are those that the board was written at.
 */
export function placeWords(graph: Graph, ground: Ground, hidden: readonly Span[]): Places {
  const { forms } = ground;
  const { begin, all } = graph.rises;
  /** All leaves in one row, and how many there are up to each form. */
  const leaves: number[] = [];
  const ends = new Int32Array(forms.length);
  forms.forEach((form, at) => {
    addLeavesOf(form, graph, leaves);
    ends[at] = leaves.length;
  });
  let notes = 0;
  for (const leaf of leaves) notes += (begin[leaf + 1] ?? 0) - (begin[leaf] ?? 0);
  const places = placesFor(boardOf(graph), forms.length, formsShown(ground, hidden), notes);
  let at = 0;
  for (let form = 0; form < forms.length; form += 1) {
    const isShown = places.holdings.begin[form] !== places.holdings.begin[form + 1];
    for (; at < (ends[form] ?? 0); at += 1) {
      const leaf = leaves[at] ?? 0;
      if (!isShown) continue;
      const end = begin[leaf + 1] ?? 0;
      for (let each = begin[leaf] ?? 0; each < end; each += 1) hold(places, all[each] ?? 0, form);
    }
  }
  for (const leaf of leaves) if (isFound(places, leaf)) wakeWhere(leaf, graph, places);
  return places;
}

/** Wakes the sequences of a leaf, but for those whose other part is of single words that are not there. */
function wakeWhere(leaf: number, graph: Graph, places: Places): void {
  const { begin, all } = graph.wakes;
  const partners = partnersOf(graph);
  const end = begin[leaf + 1] ?? 0;
  for (let at = begin[leaf] ?? 0; at < end; at += 1) {
    const partner = partners[at] ?? MAY_COME;
    if (partner === MAY_COME || isFound(places, partner)) wake(places.board.awake, all[at] ?? 0);
  }
}

/** The words of a message in the rows, form by form, and no node yet. */
function placesFor(board: Board, forms: number, formAt: Int32Array, notes: number): Places {
  const holdings = emptyHoldings(board, forms, formAt, notes);
  const starts = rowOf(board, 'starts', SPANS_A_WORD * formAt.length + ROOM);
  const ends = rowOf(board, 'ends', starts.length);
  const free = holdings.begin.slice();
  for (let at = 0; at < formAt.length; at += 1) {
    const form = formAt[at] ?? 0;
    const next = free[form] ?? 0;
    starts[next] = at;
    ends[next] = at;
    free[form] = next + 1;
  }
  return { starts, ends, filled: formAt.length, board, stretches: board.stretches, holdings };
}
