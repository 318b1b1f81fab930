import type { WordForm } from '../../text/words';

/** A node by its number. The operands of a node always have lower numbers, so the numbers are a topological order. */
export type NodeId = number;

/** Stands where a rule has no patterns of a kind, and so no node for them. It is never matched. */
export const NO_NODE: NodeId = -1;

/** A part of a pattern. In a message it matches some spans of words, or none. */
export type Node =
  /** One word: by its stem, its exact letters, its prefix or its number. */
  | { readonly kind: 'leaf' }
  /** Matches wherever one of the others does: a word list, or `a|b`. */
  | { readonly kind: 'union'; readonly of: readonly NodeId[] }
  /** Two operands with at most `gap` content words between them. Without `ordered`, either may come first. */
  | {
      readonly kind: 'join';
      readonly first: NodeId;
      readonly second: NodeId;
      readonly gap: number;
      readonly ordered: boolean;
    };

/**
 * All patterns of a rule book as one graph without cycles (a DAG). Equal parts are one node, so a part that many
 * patterns share is matched once. It is stored as arrays of numbers indexed by node, not as objects: a message touches
 * thousands of nodes, and following pointers through memory costs more than reading what they point at.
 */
export interface NodeGraph {
  /** The number of nodes. */
  readonly size: number;
  /** The leaf for each stem, and for each exact word. */
  readonly byStem: ReadonlyMap<string, NodeId>;
  readonly byText: ReadonlyMap<string, NodeId>;
  /** The prefix leaves, by the key of their first two letters. */
  readonly byPrefix: ReadonlyMap<number, readonly PrefixLeaf[]>;
  readonly ranges: readonly RangeLeaf[];
  /** For each leaf, what one word matches by itself: the leaf and all unions above it. Empty for other nodes. */
  readonly closure: Adjacency;
  /** For each node, the unions that it is directly in. */
  readonly unions: Adjacency;
  /**
   * For each node, the joins to try once it is matched: those that it drives. The rarer operand of a join drives it.
   * The joins of a leaf include those of its whole closure, since most unions drive none and visiting each would cost
   * more.
   */
  readonly drivenJoins: Adjacency;
  /**
   * For each entry of `drivenJoins.targets`, the other operand, if that can only match single words; else NO_NODE. Once
   * all words of a message are matched, this alone rules out nine of ten joins.
   */
  readonly prefilter: Int32Array;
  /**
   * JOIN_FIELDS numbers for each node, side by side because they are read together: the first operand, the second, the
   * gap, and 1 if the operands may come in either order. All are NO_NODE for a node that is no join.
   */
  readonly joinTable: Int32Array;
  /** For each node, the most positions from the first word to the last of any span that it matches. */
  readonly maxLength: Int32Array;
}

/** Matches every word that begins with these letters, two or more. */
export interface PrefixLeaf {
  readonly prefix: string;
  readonly node: NodeId;
}

/** Matches every number from `low` to `high`. */
export interface RangeLeaf {
  readonly low: number;
  readonly high: number;
  readonly node: NodeId;
}

/**
 * A list of nodes for each node, as compressed sparse rows: those of `node` are `targets[offsets[node]]` to before
 * `targets[offsets[node + 1]]`.
 */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

export const JOIN_FIELDS = 4;

/** Two operands of a join may be at most so many positions apart, content words and fillers together. */
export const WINDOW = 30;

const CODE_UNITS = 1 << 16;

/** The first two letters of a word as one number. */
export function prefixKey(word: string): number {
  return CODE_UNITS * word.charCodeAt(1) + word.charCodeAt(0);
}

/** Adds to `leaves` those that match a word, or a word that it may be a typing error for. */
export function collectLeaves(word: WordForm, graph: NodeGraph, leaves: NodeId[]): void {
  collectFor(word, graph, leaves);
  if (word.perhaps) for (const candidate of word.perhaps) collectFor(candidate, graph, leaves);
}

/** True if any leaf matches a word. */
export function hasLeaf(word: LeafWord, graph: NodeGraph): boolean {
  const leaves: NodeId[] = [];
  collectFor(word, graph, leaves);
  return leaves.length > 0;
}

/** What leaves look at in a word. */
type LeafWord = Pick<WordForm, 'text' | 'stem' | 'number'>;

function collectFor({ text, stem, number }: LeafWord, graph: NodeGraph, leaves: NodeId[]): void {
  const byStem = graph.byStem.get(stem);
  const byText = graph.byText.get(text);
  if (byStem !== undefined) leaves.push(byStem);
  if (byText !== undefined) leaves.push(byText);
  const prefixes = text.length > 1 ? graph.byPrefix.get(prefixKey(text)) : undefined;
  if (prefixes) for (const { prefix, node } of prefixes) if (text.startsWith(prefix)) leaves.push(node);
  if (number !== undefined)
    for (const { low, high, node } of graph.ranges) if (number >= low && number <= high) leaves.push(node);
}
