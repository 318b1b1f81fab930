import { STRETCH } from '../matcher/indexed-text';
import type { Node } from './node-graph';

/**
 * What follows from a node that was found, worked out once so that a message only has to walk. In rows of numbers by
 * node: a message touches thousands of nodes, and objects all over the memory cost more to reach than to read.
 */
export interface Links {
  /** For each leaf, the nodes that its word is found at by itself: the leaf, and all lists around it. */
  readonly rises: Rows;
  /** For each node, the lists that hold it. */
  readonly lists: Rows;
  /**
   * The sequences to look for once a node is found: those of which it is the rarer part. Those of a leaf are also those
   * of all that its word is found at: most lists around a leaf wake nothing, and to ask each of them costs a walk.
   */
  readonly wakes: Rows;
  /**
   * Four numbers for each node, side by side because they are read together: the first part of a sequence, the second,
   * the words that are no fillers which may stand between, and 1 where the parts may stand in either order. A node that
   * is no sequence has -1 for a first part.
   */
  readonly joints: Int32Array;
  /** The most words from the first to the last of any span of a node. */
  readonly length: Int32Array;
}

/** A row of numbers for each node, all in one: those of a node stand from `begin[node]` to before `begin[node + 1]`. */
export interface Rows {
  readonly begin: Int32Array;
  readonly all: Int32Array;
}

/** Numbers for each node in `joints`. */
export const JOINT = 4;

/** An exact word is most often a small one ("have"), which stands in every message. */
const EXACT_WEIGHT = 20;

/** Links the nodes of a graph. In: the nodes, and which of them are exact words. */
export function linksOf(nodes: readonly Node[], exact: ReadonlySet<number>): Links {
  const length = new Int32Array(nodes.length);
  const weights: number[] = [];
  const lists: number[][] = nodes.map(() => []);
  const wakes: number[][] = nodes.map(() => []);
  nodes.forEach((node, id) => {
    length[id] = lengthOf(node, length);
    weights.push(exact.has(id) ? EXACT_WEIGHT : weightOf(node, weights));
    if (node.kind === 'any') for (const part of new Set(node.of)) lists[part]?.push(id);
    const [one, other] = partsOf(node);
    if (one !== undefined && other !== undefined)
      wakes[(weights[one] ?? 0) <= (weights[other] ?? 0) ? one : other]?.push(id);
  });
  const rises = nodes.map((node, id) => (node.kind === 'leaf' ? listsAround(id, lists) : []));
  const woken = wakes.map((ofNode, id) =>
    rises[id]?.length ? [...new Set(rises[id].flatMap((at) => wakes[at] ?? []))] : ofNode,
  );
  return { rises: inRows(rises), lists: inRows(lists), wakes: inRows(woken), joints: jointsOf(nodes), length };
}

/** How often a node is found, roughly: the number of words that it knows. A sequence is as rare as its rarer part. */
function weightOf(node: Node, weights: readonly number[]): number {
  if (node.kind === 'leaf') return 1;
  if (node.kind === 'any') return node.of.reduce((sum, part) => sum + (weights[part] ?? 0), 0);
  return Math.min(...partsOf(node).map((part) => weights[part] ?? 0));
}

function lengthOf(node: Node, length: Int32Array): number {
  if (node.kind === 'leaf') return 0;
  if (node.kind === 'any') return node.of.reduce((most, part) => Math.max(most, length[part] ?? 0), 0);
  return partsOf(node).reduce((sum, part) => sum + (length[part] ?? 0), STRETCH);
}

function partsOf(node: Node): readonly number[] {
  if (node.kind === 'then') return [node.first, node.second];
  return node.kind === 'near' ? [node.one, node.other] : [];
}

function jointsOf(nodes: readonly Node[]): Int32Array {
  const joints = new Int32Array(JOINT * nodes.length).fill(-1);
  nodes.forEach((node, id) => {
    const [first, second] = partsOf(node);
    if (first === undefined || second === undefined || !('gap' in node)) return;
    joints[JOINT * id] = first;
    joints[JOINT * id + 1] = second;
    joints[JOINT * id + 2] = node.gap;
    joints[JOINT * id + 3] = node.kind === 'near' ? 1 : 0;
  });
  return joints;
}

function listsAround(id: number, lists: readonly (readonly number[])[]): readonly number[] {
  const around = new Set([id]);
  for (const node of around) for (const list of lists[node] ?? []) around.add(list);
  return [...around];
}

function inRows(lists: readonly (readonly number[])[]): Rows {
  const begin = new Int32Array(lists.length + 1);
  lists.forEach((list, id) => {
    begin[id + 1] = (begin[id] ?? 0) + list.length;
  });
  const all = new Int32Array(begin[lists.length] ?? 0);
  lists.forEach((list, id) => {
    all.set(list, begin[id]);
  });
  return { begin, all };
}
