import { linkNodes } from './link-nodes';
import { type Node, type NodeGraph, type NodeId, type PrefixLeaf, prefixKey, type RangeLeaf } from './node-graph';

/** Grows a graph, bottom up. Asked for the same part twice, it gives the same node (hash consing). */
export interface GraphBuilder {
  /** All nodes so far. */
  readonly nodes: readonly Node[];
  stem(stem: string): NodeId;
  text(text: string): NodeId;
  prefix(prefix: string): NodeId;
  range(low: number, high: number): NodeId;
  union(of: readonly NodeId[]): NodeId;
  ordered(first: NodeId, second: NodeId, gap: number): NodeId;
  unordered(one: NodeId, other: NodeId, gap: number): NodeId;
  build(): NodeGraph;
}

/** Starts an empty graph. */
export function graphBuilder(): GraphBuilder {
  const nodes: Node[] = [];
  const byKey = new Map<string, NodeId>();
  const byStem = new Map<string, NodeId>();
  const byText = new Map<string, NodeId>();
  const byPrefix = new Map<number, PrefixLeaf[]>();
  const ranges: RangeLeaf[] = [];
  const add = (key: string, node: Node, onNew?: (id: NodeId) => void): NodeId => {
    const existing = byKey.get(key);
    if (existing !== undefined) return existing;
    const id = nodes.push(node) - 1;
    byKey.set(key, id);
    onNew?.(id);
    return id;
  };
  const join = (first: NodeId, second: NodeId, gap: number, ordered: boolean): NodeId =>
    add(`${ordered ? '>' : '~'}:${first},${second},${gap}`, { kind: 'join', first, second, gap, ordered });
  const leaf: Node = { kind: 'leaf' };
  return {
    nodes,
    stem: (stem) => add(`s:${stem}`, leaf, (id) => byStem.set(stem, id)),
    text: (text) => add(`t:${text}`, leaf, (id) => byText.set(text, id)),
    prefix: (prefix) => add(`p:${prefix}`, leaf, (node) => append(byPrefix, prefixKey(prefix), { prefix, node })),
    range: (low, high) => add(`n:${low}-${high}`, leaf, (node) => ranges.push({ low, high, node })),
    union: (of) => (of.length === 1 && of[0] !== undefined ? of[0] : add(`u:${of.join()}`, { kind: 'union', of })),
    ordered: (first, second, gap) => join(first, second, gap, true),
    unordered: (one, other, gap) => join(one, other, gap, false),
    build: () => ({
      size: nodes.length,
      byStem,
      byText,
      byPrefix,
      ranges,
      ...linkNodes(nodes, new Set(byText.values())),
    }),
  };
}

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
