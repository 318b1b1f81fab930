import type { Node } from './graph';
import { STRETCH } from './ground';
import type { Joint } from './join';

/** What follows from a node that was found, worked out once so that a message only has to walk. */
export interface Links {
  /** For each leaf, the nodes that its word is found at by itself: the leaf, and all lists around it. */
  readonly rises: readonly (readonly number[])[];
  /** For each node, the lists that hold it. */
  readonly lists: readonly (readonly number[])[];
  /** For each node, the sequences to look for once it is found. The rarer part of a sequence wakes it. */
  readonly wakes: readonly (readonly number[])[];
  /** For each sequence, its parts in order; for one that may stand in either order, both ways. */
  readonly joints: readonly (readonly Joint[])[];
}

/** An exact word is most often a small one ("have"), which stands in every message. */
const EXACT_WEIGHT = 20;

/** Links the nodes of a graph. In: the nodes, and which of them are exact words. */
export function linksOf(nodes: readonly Node[], exact: ReadonlySet<number>): Links {
  const lists: number[][] = nodes.map(() => []);
  const wakes: number[][] = nodes.map(() => []);
  const weights: number[] = [];
  const lengths: number[] = [];
  const joints = nodes.map((node, id) => {
    weights.push(weightOf(node, weights, exact.has(id)));
    lengths.push(lengthOf(node, lengths));
    if (node.kind === 'any') for (const part of new Set(node.of)) lists[part]?.push(id);
    const ways = waysOf(node, lengths);
    const [way] = ways;
    if (way) wakes[(weights[way.first] ?? 0) <= (weights[way.second] ?? 0) ? way.first : way.second]?.push(id);
    return ways;
  });
  return { rises: nodes.map((node, id) => (node.kind === 'leaf' ? listsAround(id, lists) : [])), lists, wakes, joints };
}

/** How often a node is found, roughly: the number of words that it knows. A sequence is as rare as its rarer part. */
function weightOf(node: Node, weights: readonly number[], isExact: boolean): number {
  if (node.kind === 'leaf') return isExact ? EXACT_WEIGHT : 1;
  if (node.kind === 'any') return node.of.reduce((sum, part) => sum + (weights[part] ?? 0), 0);
  const [one, other] = partsOf(node);
  return Math.min(weights[one] ?? 0, weights[other] ?? 0);
}

/** The most words from the first to the last of any span of a node. */
function lengthOf(node: Node, lengths: readonly number[]): number {
  if (node.kind === 'leaf') return 0;
  if (node.kind === 'any') return node.of.reduce((most, part) => Math.max(most, lengths[part] ?? 0), 0);
  const [one, other] = partsOf(node);
  return (lengths[one] ?? 0) + STRETCH + (lengths[other] ?? 0);
}

function waysOf(node: Node, lengths: readonly number[]): readonly Joint[] {
  if (node.kind === 'leaf' || node.kind === 'any') return [];
  const [one, other] = partsOf(node);
  const way = (first: number, second: number) => ({ first, second, gap: node.gap, length: lengths[first] ?? 0 });
  return node.kind === 'then' ? [way(one, other)] : [way(one, other), way(other, one)];
}

function partsOf(node: Exclude<Node, { kind: 'leaf' | 'any' }>): readonly [number, number] {
  return node.kind === 'then' ? [node.first, node.second] : [node.one, node.other];
}

function listsAround(id: number, lists: readonly (readonly number[])[]): readonly number[] {
  const around = new Set([id]);
  for (const node of around) for (const list of lists[node] ?? []) around.add(list);
  return [...around];
}
