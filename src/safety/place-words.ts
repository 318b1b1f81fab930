import type { Word } from '../text/words';
import type { Graph } from './graph';
import type { Ground, Mask } from './ground';
import { layOut, type Places } from './places';

/**
 * Places every word of a message at all nodes that it is found at by itself: its leaf, and the lists that hold the
 * leaf, however deep. In: graph, message, masked places, empty rows. Out: the nodes found; their spans stand in the
 * row, in order and each once, since each word goes to a node once and words come in order.
 */
export function placeWords(graph: Graph, { forms, formAt }: Ground, masked: Mask, places: Places): readonly number[] {
  const counts = new Int32Array(forms.length);
  for (let at = 0; at < formAt.length; at += 1)
    if (masked[at] === 0) counts[formAt[at] ?? 0] = (counts[formAt[at] ?? 0] ?? 0) + 1;
  const nodes = forms.map((form, at) => (counts[at] === 0 ? NOTHING : nodesOf(form, graph)));
  const found = allot(nodes, counts, places);
  for (let at = 0; at < formAt.length; at += 1)
    if (masked[at] === 0) put(at, nodes[formAt[at] ?? 0] ?? NOTHING, places);
  return found;
}

const NOTHING: readonly never[] = [];

/** A word as far as leaves look at it. */
type Meant = Pick<Word, 'text' | 'stem' | 'number'>;

/** Every node that a word is found at by itself, and those of the words that a typing error may stand for. */
function nodesOf(word: Word, graph: Graph): readonly number[] {
  if (word.perhaps === undefined) return nodesOfOne(word, graph);
  return [...new Set([word, ...word.perhaps].flatMap((each) => nodesOfOne(each, graph)))];
}

/** Most words have one leaf, or none. */
function nodesOfOne(word: Meant, graph: Graph): readonly number[] {
  const leaves = leavesOf(word, graph);
  if (leaves.length === 0) return NOTHING;
  if (leaves.length === 1) return graph.rises[leaves[0] ?? 0] ?? NOTHING;
  return [...new Set(leaves.flatMap((leaf) => graph.rises[leaf] ?? NOTHING))];
}

function leavesOf({ text, stem, number }: Meant, graph: Graph): readonly number[] {
  const leaves: number[] = [];
  const byStem = graph.byStem.get(stem);
  const byText = graph.byText.get(text);
  if (byStem !== undefined) leaves.push(byStem);
  if (byText !== undefined) leaves.push(byText);
  for (const { prefix, node } of graph.byPrefix.get(text.charCodeAt(0)) ?? NOTHING)
    if (text.startsWith(prefix)) leaves.push(node);
  if (number !== undefined)
    for (const { low, high, node } of graph.numbers) if (number >= low && number <= high) leaves.push(node);
  return leaves;
}

/** Gives each node as long a stretch of the row as its words will fill; `high` is where the next goes. Out: the nodes. */
function allot(nodes: readonly (readonly number[])[], counts: Int32Array, places: Places): readonly number[] {
  const found: number[] = [];
  const { low, high } = places;
  nodes.forEach((ofForm, form) => {
    for (const node of ofForm) {
      if (high[node] === 0) found.push(node);
      high[node] = (high[node] ?? 0) + (counts[form] ?? 0);
    }
  });
  let free = 0;
  for (const node of found) {
    low[node] = free;
    free += high[node] ?? 0;
    high[node] = low[node] ?? 0;
  }
  layOut(places, free);
  return found;
}

function put(at: number, nodes: readonly number[], { starts, high }: Places): void {
  for (let each = 0; each < nodes.length; each += 1) {
    const node = nodes[each] ?? 0;
    const free = high[node] ?? 0;
    starts[free] = at;
    high[node] = free + 1;
  }
}
