import type { Span } from '../../domain/red-flag';
import type { Graph } from '../patterns/graph-builder';
import { JOINT } from '../patterns/link-nodes';
import { nextAwake, wake, wakeRow } from './bit-set';
import type { Ground } from './indexed-text';
import { join } from './join-spans';
import { placeWords } from './match-words';
import { findingsIn, type SheetFindings } from './matches';
import { layOut } from './materialize';
import { highOf, isFound, lowOf, type Places, setStretch, spansAt } from './span-arena';
import { mergeSpans, tidySpans } from './union-spans';

/**
 * Finds every pattern of a graph in a message. In: the compiled graph, the message, and the look-alikes whose words
 * no pattern may use. Out: the nodes found and where. Linear in the words; nodes that no word wakes cost nothing.
 */
export function findIn(graph: Graph, ground: Ground, hidden: readonly Span[]): SheetFindings {
  const places = placeWords(graph, ground, hidden);
  const { awake } = places.board;
  const arrived: Arrived = { newest: places.board.arrivals, parts: [0], before: [0] };
  const { begin, all } = graph.lists;
  for (let id = nextAwake(awake, 0); id >= 0; id = nextAwake(awake, id + 1)) {
    if (!settle(id, graph, arrived, places, ground)) continue;
    wakeRow(awake, graph.wakes, id);
    const end = begin[id + 1] ?? 0;
    for (let at = begin[id] ?? 0; at < end; at += 1) {
      const list = all[at] ?? 0;
      wake(awake, list);
      arrive(arrived, list, id);
    }
  }
  return findingsIn(places);
}

/** For lists, those of their parts that are phrases and were found: a chain each, from the newest to the oldest, whose end is 0. */
interface Arrived {
  readonly newest: Int32Array;
  readonly parts: number[];
  readonly before: number[];
}

function arrive({ newest, parts, before }: Arrived, list: number, part: number): void {
  before.push(newest[list] ?? 0);
  newest[list] = parts.push(part) - 1;
}

/** Takes the parts that arrived at a list. */
function takeArrived({ newest, parts, before }: Arrived, list: number): readonly number[] {
  const taken: number[] = [];
  for (let at = newest[list] ?? 0; at !== 0; at = before[at] ?? 0) taken.push(parts[at] ?? 0);
  newest[list] = 0;
  return taken;
}

/** Finds one node's spans from those of its parts. Out: true where there are any. */
function settle(id: number, graph: Graph, arrived: Arrived, places: Places, ground: Ground): boolean {
  const joint = JOINT * id;
  const first = graph.joints[joint] ?? -1;
  const second = graph.joints[joint + 1] ?? -1;
  if (first < 0) return settleList(id, takeArrived(arrived, id), places);
  if (!isFound(places, first) || !isFound(places, second)) return false;
  layOut(places, spansAt(places, first) <= spansAt(places, second) ? first : second);
  const gap = graph.joints[joint + 2] ?? 0;
  const low = places.filled;
  join({ first, second, gap, length: graph.length[first] ?? 0 }, places, ground);
  if (graph.joints[joint + 3] === 1) {
    join({ first: second, second: first, gap, length: graph.length[second] ?? 0 }, places, ground);
    tidySpans(places, low);
  }
  return setStretch(places, id, low, places.filled);
}

/** Its single words stand already; a list of which only one phrase was found is that phrase. */
function settleList(id: number, arrived: readonly number[], places: Places): boolean {
  const [part] = arrived;
  if (part === undefined) return false;
  if (arrived.length === 1 && !isFound(places, id))
    return setStretch(places, id, lowOf(places, part), highOf(places, part));
  layOut(places, id);
  const low = places.filled;
  mergeSpans(places, lowOf(places, id), highOf(places, id), arrived);
  return setStretch(places, id, low, places.filled);
}
