import type { Span } from '../../domain/red-flag';
import { JOIN_FIELDS, type NodeGraph, type NodeId } from '../patterns/node-graph';
import { nextBit, setBit, setTargets } from './bit-set';
import type { IndexedText } from './indexed-text';
import { joinSpans } from './join-spans';
import { matchWords } from './match-words';
import { type MergedMatches, matchesIn } from './matches';
import { materialize } from './materialize';
import { isMatched, type SpanArena, setSlice, sliceEnd, sliceStart, spanCount } from './span-arena';
import { sortSpans, unionSpans } from './union-spans';

/**
 * Finds the spans of all patterns of a graph in a message: first the words, then, in the order of their ids, the joins
 * and unions that these lead to. Every operand has a lower id, so each node is evaluated once. The time is linear in
 * the words, and nodes that no word leads to cost nothing. `docs/matcher.md` explains it with a drawing.
 * @param hidden spans whose words no pattern may use (idioms)
 */
export function findMatches(graph: NodeGraph, text: IndexedText, hidden: readonly Span[] = []): MergedMatches {
  const arena = matchWords(graph, text, hidden);
  const { agenda } = arena.scratch;
  const pending: Pending = { newest: arena.scratch.pending, operands: [0], before: [0] };
  const { offsets, targets } = graph.unions;
  for (let id = nextBit(agenda, 0); id >= 0; id = nextBit(agenda, id + 1)) {
    if (!evaluate(id, graph, pending, arena, text)) continue;
    setTargets(agenda, graph.drivenJoins, id);
    const end = offsets[id + 1] ?? 0;
    for (let at = offsets[id] ?? 0; at < end; at += 1) {
      const union = targets[at] ?? 0;
      setBit(agenda, union);
      addPending(pending, union, id);
    }
  }
  return matchesIn(arena);
}

/**
 * For each union, its operands that were matched as phrases: a linked list from the newest to the oldest. Index 0 ends
 * every list.
 */
interface Pending {
  readonly newest: Int32Array;
  readonly operands: NodeId[];
  readonly before: number[];
}

function addPending({ newest, operands, before }: Pending, union: NodeId, operand: NodeId): void {
  before.push(newest[union] ?? 0);
  newest[union] = operands.push(operand) - 1;
}

/** Takes the pending operands of a union out of the list. */
function takePending({ newest, operands, before }: Pending, union: NodeId): readonly NodeId[] {
  const taken: NodeId[] = [];
  for (let at = newest[union] ?? 0; at !== 0; at = before[at] ?? 0) taken.push(operands[at] ?? 0);
  newest[union] = 0;
  return taken;
}

/**
 * Makes the spans of a join or a union from those of its operands.
 * @returns false if there are none
 */
function evaluate(id: NodeId, graph: NodeGraph, pending: Pending, arena: SpanArena, text: IndexedText): boolean {
  const { joinTable, maxLength } = graph;
  const row = JOIN_FIELDS * id;
  const first = joinTable[row] ?? -1;
  const second = joinTable[row + 1] ?? -1;
  if (first < 0) return evaluateUnion(id, takePending(pending, id), arena);
  if (!isMatched(arena, first) || !isMatched(arena, second)) return false;
  materialize(arena, spanCount(arena, first) <= spanCount(arena, second) ? first : second);
  const gap = joinTable[row + 2] ?? 0;
  const start = arena.length;
  joinSpans({ first, second, gap, maxLength: maxLength[first] ?? 0 }, arena, text);
  if (joinTable[row + 3] === 1) {
    joinSpans({ first: second, second: first, gap, maxLength: maxLength[second] ?? 0 }, arena, text);
    sortSpans(arena, start);
  }
  return setSlice(arena, id, start, arena.length);
}

/** The single words of a union are matched already, so only its phrases are added. */
function evaluateUnion(id: NodeId, phrases: readonly NodeId[], arena: SpanArena): boolean {
  const [only] = phrases;
  if (only === undefined) return false;
  // A union of which nothing but one phrase is there shares its slice.
  if (phrases.length === 1 && !isMatched(arena, id))
    return setSlice(arena, id, sliceStart(arena, only), sliceEnd(arena, only));
  materialize(arena, id);
  const start = arena.length;
  unionSpans(arena, sliceStart(arena, id), sliceEnd(arena, id), phrases);
  return setSlice(arena, id, start, arena.length);
}
