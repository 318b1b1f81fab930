import type { Graph } from './graph';
import { formsShown, type Ground } from './ground';
import { emptyHoldings, hold } from './holdings';
import { leavesOf } from './leaves-of-word';
import type { Places } from './places';
import type { Span } from '../domain/red-flag';

/** Spans for which there is room from the beginning, beside the words themselves and as many again. */
const ROOM = 256;

/**
 * Notes for every distinct word of a message all nodes that it is found at by itself: its leaf, and the lists that hold
 * the leaf, however deep. In: graph, message, the look-alikes whose words no pattern may use. Out: the nodes found, and
 * the places, where so far only the words themselves are laid out.
 */
export function placeWords(graph: Graph, ground: Ground, hidden: readonly Span[]) {
  const places = placesFor(graph.nodes.length, ground.forms.length, formsShown(ground, hidden));
  const { holdings } = places;
  const found: number[] = [];
  ground.forms.forEach((form, at) => {
    if (holdings.begin[at] === holdings.begin[at + 1]) return;
    for (const leaf of leavesOf(form, graph))
      for (const node of graph.rises[leaf] ?? []) if (hold(holdings, node, at)) found.push(node);
  });
  return { found, places };
}

/** The words of a message in the rows, form by form, and no node yet. */
function placesFor(nodes: number, forms: number, formAt: Int32Array): Places {
  const holdings = emptyHoldings(nodes, forms, formAt);
  const starts = new Int32Array(2 * formAt.length + ROOM);
  const free = holdings.begin.slice();
  formAt.forEach((form, at) => {
    const next = free[form] ?? 0;
    starts[next] = at;
    free[form] = next + 1;
  });
  const [low, high] = [new Int32Array(nodes), new Int32Array(nodes)];
  return { starts, ends: starts.slice(), filled: formAt.length, low, high, holdings };
}
