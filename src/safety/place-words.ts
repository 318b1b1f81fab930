import type { Word } from '../text/words';
import type { Graph, Prefix } from './graph';
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
  const byStem = graph.byStem.get(word.stem);
  const byText = graph.byText.get(word.text);
  const prefixes = graph.byPrefix.get(word.text.charCodeAt(0));
  if (byText === undefined && prefixes === undefined && word.number === undefined)
    return byStem === undefined ? NOTHING : (graph.rises[byStem] ?? NOTHING);
  const leaves = [byStem, byText, ...leavesBeside(word, prefixes ?? NOTHING, graph)];
  const risen = leaves.map((leaf) => (leaf === undefined ? NOTHING : (graph.rises[leaf] ?? NOTHING)));
  return [...new Set(risen.flat())];
}

/** Leaves of prefixes and of ranges of numbers. */
function leavesBeside({ text, number }: Meant, prefixes: readonly Prefix[], { numbers }: Graph): readonly number[] {
  const begun = prefixes.filter(({ prefix }) => text.startsWith(prefix));
  const within = number === undefined ? [] : numbers.filter(({ low, high }) => number >= low && number <= high);
  return [...begun, ...within].map(({ node }) => node);
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
