import type { Span } from '../../domain/red-flag';
import type { NodeId } from '../patterns/node-graph';
import { materialize } from './materialize';
import { isMatched, type SpanArena, sliceEnd, sliceStart } from './span-arena';

/** Where the nodes of a graph match in a text. It can be asked until the next search with the same graph. */
export interface Matches {
  has(node: NodeId): boolean;
  /** The indexes of those of some nodes that are matched: of hundreds that are asked for, few are. */
  among(nodes: Int32Array): readonly number[];
  spansOf(node: NodeId): readonly Span[];
  /** False once another search with the same graph has begun. */
  isOpen(): boolean;
}

/** The same in a text that was merged from several, where a node may match in one of them and not in another. */
export interface MergedMatches extends Matches {
  /** True if a span of the node starts at a position for which the test is true. */
  someStart(node: NodeId, test: (start: number) => boolean): boolean;
}

/** The matches in an arena. Spans are made only for the few nodes that somebody asks for. */
export function matchesIn(arena: SpanArena): MergedMatches {
  const { scratch } = arena;
  const { generation } = scratch;
  const stayOpen = () => {
    if (scratch.generation !== generation)
      throw new Error('These matches are of an earlier search: ask before the next one.');
  };
  const has = (node: NodeId) => {
    stayOpen();
    return isMatched(arena, node);
  };
  return {
    has,
    among: (nodes) => {
      stayOpen();
      return matchedAmong(nodes, arena);
    },
    spansOf: (node) => (has(node) ? spansOf(node, arena) : NO_SPANS),
    someStart: (node, test) => has(node) && someStart(node, test, arena),
    isOpen: () => scratch.generation === generation,
  };
}

const NO_SPANS: readonly Span[] = [];

function matchedAmong(nodes: Int32Array, arena: SpanArena): readonly number[] {
  const matched: number[] = [];
  for (let at = 0; at < nodes.length; at += 1) if (isMatched(arena, nodes[at] ?? -1)) matched.push(at);
  return matched;
}

function spansOf(node: NodeId, arena: SpanArena): readonly Span[] {
  materialize(arena, node);
  const spans: Span[] = [];
  for (let at = sliceStart(arena, node); at < sliceEnd(arena, node); at += 1)
    spans.push({ from: arena.starts[at] ?? 0, to: arena.ends[at] ?? 0 });
  return spans;
}

function someStart(node: NodeId, test: (start: number) => boolean, arena: SpanArena): boolean {
  materialize(arena, node);
  for (let at = sliceStart(arena, node); at < sliceEnd(arena, node); at += 1)
    if (test(arena.starts[at] ?? 0)) return true;
  return false;
}
