import type { Word } from '../text/words';
import { type Graph, PREFIX_KEY } from './graph';
import { makeRoom, type Places } from './places';

/** What one word form is found as, and how often it stands in the message. */
interface Sight {
  readonly nodes: readonly number[];
  count: number;
}

/**
 * Places every word of a message at all nodes that it is found at by itself: its leaf, and the lists that hold the
 * leaf, however deep. In: graph, words, masked places, empty rows. Out: the nodes found; their spans stand in the
 * rows, in order and each once, since each word goes to a node once and words come in order.
 */
export function placeWords(
  graph: Graph,
  words: readonly Word[],
  masked: ReadonlySet<number>,
  places: Places,
): readonly number[] {
  const sights = new Map<string, Sight>();
  const seen = words.map((word, at) => (masked.has(at) ? undefined : see(word, sights, graph)));
  const nodes = allot(sights.values(), places);
  seen.forEach((sight, at) => {
    if (sight) put(at, sight.nodes, places);
  });
  return nodes;
}

/** Counts a word; each distinct one is looked up once. */
function see(word: Word, sights: Map<string, Sight>, graph: Graph): Sight {
  const known = sights.get(word.text);
  if (known) {
    known.count += 1;
    return known;
  }
  const sight = { nodes: nodesOf(word, graph), count: 1 };
  sights.set(word.text, sight);
  return sight;
}

/** Every node that a word is found at by itself. */
function nodesOf(word: Word, graph: Graph): readonly number[] {
  const [leaf, ...others] = leavesOf(word, graph);
  if (leaf === undefined) return [];
  const nodes = graph.rises[leaf] ?? [];
  return others.length === 0 ? nodes : [...new Set([...nodes, ...others.flatMap((other) => graph.rises[other] ?? [])])];
}

function leavesOf({ text, stem, number }: Word, graph: Graph): readonly number[] {
  const leaves = [...(graph.byStem.get(stem) ?? []), ...(graph.byText.get(text) ?? [])];
  for (const { prefix, node } of graph.byPrefix.get(text.slice(0, PREFIX_KEY)) ?? [])
    if (text.startsWith(prefix)) leaves.push(node);
  if (number !== undefined)
    for (const { low, high, node } of graph.numbers) if (number >= low && number <= high) leaves.push(node);
  return leaves;
}

/** Gives each node as long a stretch of the rows as the words will fill; `high` is where the next of them goes. Out: the nodes. */
function allot(sights: Iterable<Sight>, places: Places): readonly number[] {
  const nodes: number[] = [];
  const { low, high } = places;
  for (const { nodes: found, count } of sights) {
    for (const node of found) {
      if (high[node] === 0) nodes.push(node);
      high[node] = (high[node] ?? 0) + count;
    }
  }
  let free = 0;
  for (const node of nodes) {
    low[node] = free;
    free += high[node] ?? 0;
    high[node] = low[node] ?? 0;
  }
  makeRoom(places, free);
  places.filled = free;
  return nodes;
}

function put(at: number, nodes: readonly number[], { starts, ends, high }: Places): void {
  for (const node of nodes) {
    const free = high[node] ?? 0;
    starts[free] = at;
    ends[free] = at;
    high[node] = free + 1;
  }
}
