import { type Adjacency, JOIN_FIELDS, NO_NODE, type Node, type NodeGraph, type NodeId, WINDOW } from './node-graph';

/** What the matcher reads of the nodes, worked out once, so that a message only has to follow it. */
type Links = Pick<NodeGraph, 'closure' | 'unions' | 'drivenJoins' | 'prefilter' | 'joinTable' | 'maxLength'>;

/** An exact word is mostly a common one ("have") that is in every message. */
const EXACT_WORD_FREQUENCY = 20;

/**
 * Links the nodes of a graph.
 * @param exactWords those of the nodes that are exact words
 */
export function linkNodes(nodes: readonly Node[], exactWords: ReadonlySet<NodeId>): Links {
  const maxLength = new Int32Array(nodes.length);
  const frequencies: number[] = [];
  const unions: NodeId[][] = nodes.map(() => []);
  const driven: NodeId[][] = nodes.map(() => []);
  /** For each join, the operand that does not drive it, where that matches single words alone. */
  const filters = new Int32Array(nodes.length).fill(NO_NODE);
  nodes.forEach((node, id) => {
    maxLength[id] = maxLengthOf(node, maxLength);
    frequencies.push(exactWords.has(id) ? EXACT_WORD_FREQUENCY : frequencyOf(node, frequencies));
    if (node.kind === 'union') for (const operand of new Set(node.of)) unions[operand]?.push(id);
    if (node.kind !== 'join') return;
    const { first, second } = node;
    const isFirstRarer = (frequencies[first] ?? 0) <= (frequencies[second] ?? 0);
    const [driver, other] = isFirstRarer ? [first, second] : [second, first];
    driven[driver]?.push(id);
    if (maxLength[other] === 0) filters[id] = other;
  });
  const closure = nodes.map((node, id) => (node.kind === 'leaf' ? unionsAbove(id, unions) : []));
  const drivenJoins = toRows(
    driven.map((joins, id) =>
      closure[id]?.length ? [...new Set(closure[id].flatMap((above) => driven[above] ?? []))] : joins,
    ),
  );
  return {
    closure: toRows(closure),
    unions: toRows(unions),
    drivenJoins,
    prefilter: drivenJoins.targets.map((join) => filters[join] ?? NO_NODE),
    joinTable: joinTableOf(nodes),
    maxLength,
  };
}

/**
 * Estimates how often a node is matched, by the number of words that it knows. A join is as rare as its rarer operand.
 */
function frequencyOf(node: Node, frequencies: readonly number[]): number {
  if (node.kind === 'leaf') return 1;
  if (node.kind === 'union') return node.of.reduce((sum, operand) => sum + (frequencies[operand] ?? 0), 0);
  return Math.min(frequencies[node.first] ?? 0, frequencies[node.second] ?? 0);
}

function maxLengthOf(node: Node, maxLength: Int32Array): number {
  if (node.kind === 'leaf') return 0;
  if (node.kind === 'union') return node.of.reduce((most, operand) => Math.max(most, maxLength[operand] ?? 0), 0);
  return (maxLength[node.first] ?? 0) + WINDOW + (maxLength[node.second] ?? 0);
}

function joinTableOf(nodes: readonly Node[]): Int32Array {
  const table = new Int32Array(JOIN_FIELDS * nodes.length).fill(NO_NODE);
  nodes.forEach((node, id) => {
    if (node.kind === 'join') table.set([node.first, node.second, node.gap, node.ordered ? 0 : 1], JOIN_FIELDS * id);
  });
  return table;
}

/** A node and all unions that contain it, at any depth. */
function unionsAbove(id: NodeId, unions: readonly (readonly NodeId[])[]): readonly NodeId[] {
  const above = new Set([id]);
  for (const node of above) for (const union of unions[node] ?? []) above.add(union);
  return [...above];
}

function toRows(lists: readonly (readonly NodeId[])[]): Adjacency {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, id) => {
    offsets[id + 1] = (offsets[id] ?? 0) + list.length;
  });
  const targets = new Int32Array(offsets[lists.length] ?? 0);
  lists.forEach((list, id) => {
    targets.set(list, offsets[id]);
  });
  return { offsets, targets };
}
