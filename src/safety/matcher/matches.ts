import type { Span } from '../../domain/red-flag';
import { layOut } from './materialize';
import { highOf, isFound, lowOf, type Places } from './span-arena';

/** What a search found, by node; it can be asked until the next search in the same graph. */
export interface Findings {
  has(node: number): boolean;
  /** The places in a row of nodes at which one was found; -1 is none. Of hundreds that are asked for, few are found. */
  among(nodes: Int32Array): readonly number[];
  spansOf(node: number): readonly Span[];
  /** True until the next search in the same graph. */
  isOpen(): boolean;
}

/** The same on a sheet of several texts, of which one may hold a node and another not. */
export interface SheetFindings extends Findings {
  /** True where a span of the node begins at a place for which this is true. */
  someFrom(node: number, isThere: (from: number) => boolean): boolean;
}

/** Lets the findings be asked; spans are made of the rows only for the few nodes that somebody asks for. */
export function findingsIn(places: Places): SheetFindings {
  const { board } = places;
  const { search } = board;
  const stayOpen = () => {
    if (board.search !== search) throw new Error('These findings are of an earlier search: ask before the next one.');
  };
  const isFoundHere = (node: number) => {
    stayOpen();
    return isFound(places, node);
  };
  return {
    has: isFoundHere,
    among: (nodes) => {
      stayOpen();
      return foundAmong(nodes, places);
    },
    spansOf: (node) => (isFoundHere(node) ? spansFrom(places, node) : NOWHERE),
    someFrom: (node, isThere) => isFoundHere(node) && somePlace(places, node, isThere),
    isOpen: () => board.search === search,
  };
}

const NOWHERE: readonly Span[] = [];

function foundAmong(nodes: Int32Array, places: Places): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < nodes.length; at += 1) if (isFound(places, nodes[at] ?? -1)) found.push(at);
  return found;
}

function spansFrom(places: Places, node: number): readonly Span[] {
  layOut(places, node);
  const spans: Span[] = [];
  for (let at = lowOf(places, node); at < highOf(places, node); at += 1)
    spans.push({ from: places.starts[at] ?? 0, to: places.ends[at] ?? 0 });
  return spans;
}

function somePlace(places: Places, node: number, isThere: (from: number) => boolean): boolean {
  layOut(places, node);
  for (let at = lowOf(places, node); at < highOf(places, node); at += 1)
    if (isThere(places.starts[at] ?? 0)) return true;
  return false;
}
