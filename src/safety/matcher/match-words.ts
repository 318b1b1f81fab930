import type { Span } from '../../domain/red-flag';
import { NO_NODE, type NodeGraph, type NodeId } from '../patterns/node-graph';
import { setBit } from './bit-set';
import { type IndexedText, visibleForms } from './indexed-text';
import { leafCollector } from './known-leaves';
import { emptyPostings } from './postings';
import { bufferOf, type Scratch, scratchFor } from './scratch';
import { addPosting, isMatched, type SpanArena } from './span-arena';

/**
 * Spans that there is room for at first. Long messages need so many; room that is not used costs nothing, while growing
 * copies.
 */
const SPANS_PER_WORD = 20;
const LEAST_SPANS = 256;

/**
 * The first half of a search: matches every distinct word. It is added to the posting lists of all nodes that it
 * matches by itself: its leaves, and the unions above them. The joins that these drive are put on the agenda.
 * @param hidden spans whose words no pattern may use
 * @returns the arena, where so far only the words themselves have spans
 */
export function matchWords(graph: NodeGraph, text: IndexedText, hidden: readonly Span[]): SpanArena {
  const { forms } = text;
  const { offsets, targets } = graph.closure;
  /** The leaves of all forms in a row, and where those of each form end. */
  const leaves: NodeId[] = [];
  const leavesEnd = new Int32Array(forms.length);
  const collect = leafCollector(graph, leaves);
  forms.forEach((form, at) => {
    collect(form);
    leavesEnd[at] = leaves.length;
  });
  let postings = 0;
  for (const leaf of leaves) postings += (offsets[leaf + 1] ?? 0) - (offsets[leaf] ?? 0);
  const arena = arenaFor(scratchFor(graph), forms.length, visibleForms(text, hidden), postings);
  let at = 0;
  for (let form = 0; form < forms.length; form += 1) {
    const isVisible = arena.postings.offsets[form] !== arena.postings.offsets[form + 1];
    for (; at < (leavesEnd[form] ?? 0); at += 1) {
      const leaf = leaves[at] ?? 0;
      if (!isVisible) continue;
      const end = offsets[leaf + 1] ?? 0;
      for (let target = offsets[leaf] ?? 0; target < end; target += 1) addPosting(arena, targets[target] ?? 0, form);
    }
  }
  for (const leaf of leaves) if (isMatched(arena, leaf)) scheduleJoins(leaf, graph, arena);
  return arena;
}

/** Puts the joins of a leaf on the agenda, except those whose other operand is single words that are not there. */
function scheduleJoins(leaf: NodeId, { drivenJoins, prefilter }: NodeGraph, arena: SpanArena): void {
  const { offsets, targets } = drivenJoins;
  const end = offsets[leaf + 1] ?? 0;
  for (let at = offsets[leaf] ?? 0; at < end; at += 1) {
    const other = prefilter[at] ?? NO_NODE;
    if (other === NO_NODE || isMatched(arena, other)) setBit(arena.scratch.agenda, targets[at] ?? 0);
  }
}

/** Makes an arena that begins with the positions of every form, form by form, as spans of one word. */
function arenaFor(scratch: Scratch, forms: number, formAt: Int32Array, mostPostings: number): SpanArena {
  const postings = emptyPostings(scratch, forms, formAt, mostPostings);
  const starts = bufferOf(scratch, 'starts', SPANS_PER_WORD * formAt.length + LEAST_SPANS);
  const ends = bufferOf(scratch, 'ends', starts.length);
  const next = postings.offsets.slice();
  for (let at = 0; at < formAt.length; at += 1) {
    const form = formAt[at] ?? 0;
    const free = next[form] ?? 0;
    starts[free] = at;
    ends[free] = at;
    next[form] = free + 1;
  }
  return { starts, ends, length: formAt.length, slices: scratch.slices, scratch, postings };
}
