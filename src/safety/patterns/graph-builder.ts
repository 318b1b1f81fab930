import { type Links, linksOf } from './link-nodes';
import type { Node } from './node-graph';

/** A leaf that is found at every word that begins so, with two letters or more. */
interface Prefix {
  readonly prefix: string;
  readonly node: number;
}

/** All patterns of all rules as one graph, so that a part that many patterns share is looked for once. */
export interface Graph extends Links {
  /** How many nodes there are. */
  readonly size: number;
  /** Leaves by the stem, the exact word and the first two letters, as a number, that wake them. */
  readonly byStem: ReadonlyMap<string, number>;
  readonly byText: ReadonlyMap<string, number>;
  readonly byPrefix: ReadonlyMap<number, readonly Prefix[]>;
  readonly numbers: readonly { readonly low: number; readonly high: number; readonly node: number }[];
}

/** Grows a graph; equal parts become one node. */
export interface GraphBuilder {
  /** What has grown so far. */
  readonly nodes: readonly Node[];
  stem(stem: string): number;
  text(text: string): number;
  prefix(prefix: string): number;
  number(low: number, high: number): number;
  any(of: readonly number[]): number;
  follows(first: number, second: number, gap: number): number;
  near(one: number, other: number, gap: number): number;
  done(): Graph;
}

const CODES = 1 << 16;

/** The first two letters of a word as one number. */
export function firstTwo(word: string): number {
  return CODES * word.charCodeAt(1) + word.charCodeAt(0);
}

/** Starts an empty graph. Out: its builder. */
export function graphBuilder(): GraphBuilder {
  const nodes: Node[] = [];
  const known = new Map<string, number>();
  const byStem = new Map<string, number>();
  const byText = new Map<string, number>();
  const byPrefix = new Map<number, Prefix[]>();
  const numbers: { low: number; high: number; node: number }[] = [];
  const add = (key: string, node: Node, file?: (id: number) => void): number => {
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const id = nodes.push(node) - 1;
    known.set(key, id);
    file?.(id);
    return id;
  };
  const leaf: Node = { kind: 'leaf' };
  return {
    nodes,
    stem: (stem) => add(`s:${stem}`, leaf, (id) => byStem.set(stem, id)),
    text: (text) => add(`t:${text}`, leaf, (id) => byText.set(text, id)),
    prefix: (prefix) => add(`p:${prefix}`, leaf, (node) => fileUnder(byPrefix, firstTwo(prefix), { prefix, node })),
    number: (low, high) => add(`n:${low}-${high}`, leaf, (node) => numbers.push({ low, high, node })),
    any: (of) => (of.length === 1 && of[0] !== undefined ? of[0] : add(`a:${of.join()}`, { kind: 'any', of })),
    follows: (first, second, gap) => add(`>:${first},${second},${gap}`, { kind: 'then', first, second, gap }),
    near: (one, other, gap) => add(`~:${one},${other},${gap}`, { kind: 'near', one, other, gap }),
    done: () => ({
      size: nodes.length,
      ...linksOf(nodes, new Set(byText.values())),
      byStem,
      byText,
      byPrefix,
      numbers,
    }),
  };
}

function fileUnder<T>(files: Map<number, T[]>, key: number, value: T): void {
  const file = files.get(key);
  if (file) file.push(value);
  else files.set(key, [value]);
}
