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
  /** The same spans where they lie, for whoever looks at few of many. */
  rowOf(node: NodeId): SpanRow;
  /** False once another search with the same graph has begun. */
  isOpen(): boolean;
}

/**
 * Some spans in order, without an object for each: those at the indexes from `begin` to before `end`. To be read while
 * the matches are open.
 */
export interface SpanRow {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly begin: number;
  readonly end: number;
}

/** The span at an index of a row. */
export function spanAt({ starts, ends }: SpanRow, at: number): Span {
  return { from: starts[at] ?? 0, to: ends[at] ?? 0 };
}

/** All spans of a row. */
export function spansIn(row: SpanRow): readonly Span[] {
  const spans: Span[] = [];
  for (let at = row.begin; at < row.end; at += 1) spans.push(spanAt(row, at));
  return spans;
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
    spansOf: (node) => (has(node) ? spansIn(rowOf(node, arena)) : NO_SPANS),
    rowOf: (node) => (has(node) ? rowOf(node, arena) : NO_ROW),
    someStart: (node, test) => has(node) && someStart(node, test, arena),
    isOpen: () => scratch.generation === generation,
  };
}

const NO_SPANS: readonly Span[] = [];
const NO_ROW: SpanRow = { starts: new Int32Array(0), ends: new Int32Array(0), begin: 0, end: 0 };

function matchedAmong(nodes: Int32Array, arena: SpanArena): readonly number[] {
  const matched: number[] = [];
  for (let at = 0; at < nodes.length; at += 1) if (isMatched(arena, nodes[at] ?? -1)) matched.push(at);
  return matched;
}

function rowOf(node: NodeId, arena: SpanArena): SpanRow {
  materialize(arena, node);
  const { starts, ends } = arena;
  return { starts, ends, begin: sliceStart(arena, node), end: sliceEnd(arena, node) };
}

function someStart(node: NodeId, test: (start: number) => boolean, arena: SpanArena): boolean {
  materialize(arena, node);
  for (let at = sliceStart(arena, node); at < sliceEnd(arena, node); at += 1)
    if (test(arena.starts[at] ?? 0)) return true;
  return false;
}
