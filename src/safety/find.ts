import type { Span } from '../domain/red-flag';
import type { Word } from '../text/words';
import { type Graph, type Node, PREFIX_KEY } from './graph';
import { isDenied } from './is-denied';

/** For each node that was found, where: spans in order of their first word. */
export type Findings = ReadonlyMap<number, readonly Span[]>;

/** How many continuations of one beginning are followed; more would let a long message cost more than linear time. */
const FOLLOWED = 3;
/** Words of any kind, fillers too, that a pattern may stretch over between two parts. */
const STRETCH = 30;

/**
 * Finds every pattern of a graph in a message. In: the compiled graph, the words, and which words are masked as part
 * of a look-alike. Out: the nodes found and where. Linear in the words; nodes that no word wakes cost nothing.
 */
export function findIn(graph: Graph, words: readonly Word[], masked: ReadonlySet<number>): Findings {
  const found = new Map<number, Span[]>();
  const arrived: Arrived = new Map();
  const awake = new Uint32Array((graph.nodes.length >> 5) + 1);
  const note = (node: number, span: Span) => {
    const spans = found.get(node);
    if (spans) spans.push(span);
    else {
      found.set(node, [span]);
      for (const parent of graph.parents[node] ?? []) {
        wake(awake, parent);
        if (graph.nodes[parent]?.kind === 'any') arrive(arrived, parent, node);
      }
    }
  };
  words.forEach((word, at) => {
    if (!masked.has(at)) wakeLeaves(graph, word, (node) => note(node, { from: at, to: at }));
  });
  const room = { words, content: contentBefore(words) };
  for (let id = nextAwake(awake, 0); id >= 0; id = nextAwake(awake, id + 1)) {
    const node = graph.nodes[id];
    if (!node) continue;
    const spans =
      node.kind === 'any'
        ? merged((arrived.get(id) ?? []).map((part) => found.get(part) ?? []))
        : spansOf(node, found, room);
    for (const span of spans) note(id, span);
  }
  return found;
}

/** For an `any` node, those of its parts that were found: most lists have a hundred words, and a message one of them. */
type Arrived = Map<number, number[]>;

function arrive(arrived: Arrived, parent: number, part: number): void {
  const parts = arrived.get(parent);
  if (parts) parts.push(part);
  else arrived.set(parent, [part]);
}

function wake(awake: Uint32Array, node: number): void {
  awake[node >> 5] = (awake[node >> 5] ?? 0) | (1 << (node & 31));
}

/** The first node from `from` on that a part of it has woken; -1 when none is left. A bit a node keeps the look quick. */
function nextAwake(awake: Uint32Array, from: number): number {
  for (let block = from >> 5; block < awake.length; block += 1) {
    const bits = (awake[block] ?? 0) & (block === from >> 5 ? -1 << (from & 31) : -1);
    if (bits !== 0) return (block << 5) + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}

interface Room {
  readonly words: readonly Word[];
  /** How many words that are no fillers stand before each place. */
  readonly content: Uint32Array;
}

function contentBefore(words: readonly Word[]): Uint32Array {
  const content = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    content[at + 1] = (content[at] ?? 0) + (word.filler ? 0 : 1);
  });
  return content;
}

function wakeLeaves(graph: Graph, word: Word, wake: (node: number) => void): void {
  for (const node of graph.byStem.get(word.stem) ?? []) wake(node);
  for (const node of graph.byText.get(word.text) ?? []) wake(node);
  for (const { prefix, node } of graph.byPrefix.get(word.text.slice(0, PREFIX_KEY)) ?? [])
    if (word.text.startsWith(prefix)) wake(node);
  if (word.number === undefined) return;
  for (const { low, high, node } of graph.numbers) if (word.number >= low && word.number <= high) wake(node);
}

function spansOf(node: Node, found: Findings, room: Room): readonly Span[] {
  if (node.kind === 'then') return joined(found.get(node.first), found.get(node.second), node.gap, room);
  if (node.kind === 'near') {
    const [one, other] = [found.get(node.one), found.get(node.other)];
    if (!one || !other) return [];
    return merged([joined(one, other, node.gap, room), joined(other, one, node.gap, room)]);
  }
  return [];
}

function merged(lists: readonly (readonly Span[])[]): readonly Span[] {
  if (lists.length === 1) return lists[0] ?? [];
  const all = lists.flat().sort((a, b) => a.from - b.from || a.to - b.to);
  return all.filter((span, at) => at === 0 || span.from !== all[at - 1]?.from || span.to !== all[at - 1]?.to);
}

/** Spans of a first part followed by a second in the same sentence, with at most `gap` words that are no fillers between. */
function joined(
  firsts: readonly Span[] | undefined,
  seconds: readonly Span[] | undefined,
  gap: number,
  room: Room,
): readonly Span[] {
  if (!firsts || !seconds) return [];
  const spans: Span[] = [];
  for (const first of firsts) {
    let followed = 0;
    for (let at = firstAfter(seconds, first.to); at < seconds.length && followed < FOLLOWED; at += 1) {
      const second = seconds[at];
      if (!second || !isWithin(first, second, gap, room)) break;
      spans.push({ from: first.from, to: second.to });
      followed += 1;
    }
  }
  return spans;
}

function isWithin(first: Span, second: Span, gap: number, { words, content }: Room): boolean {
  if (words[first.to]?.sentence !== words[second.from]?.sentence || second.from - first.to > STRETCH) return false;
  if (isDenied(first, second, words)) return false;
  return (content[second.from] ?? 0) - (content[first.to + 1] ?? 0) <= gap;
}

function firstAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
