import { lowerBound } from '../../text/lower-bound';
import { onceFor } from '../../text/once';
import { passagesOf } from '../../text/passages';
import type { Word } from '../../text/words';
import type { NodeId } from '../patterns/node-graph';
import { type Matches, type MergedMatches, type SpanRow, spansIn } from './matches';
import { type MergedText, mergeTexts } from './merged-text';

/** The rules and the findings are searched in the same texts. */
const mergedOf = onceFor(mergeTexts);

/**
 * Searches a text and its parts together. The search happens when it is first asked, and again if its matches were
 * closed since.
 * @returns a function from the words of one of the texts to its matches
 */
export function matchTexts(
  texts: readonly (readonly Word[])[],
  search: (words: readonly Word[]) => MergedMatches,
): (words: readonly Word[]) => Matches {
  let known: { readonly merged: MergedText; readonly matches: MergedMatches } | undefined;
  return (words) => {
    if (!known?.matches.isOpen()) {
      const merged = known?.merged ?? mergedOf(texts);
      known = { merged, matches: search(merged.words) };
    }
    return matchesOf(words, known.merged, known.matches);
  };
}

/** What of the matches in a merged text is in one of its texts, at the positions that it has there. */
function matchesOf(words: readonly Word[], merged: MergedText, matches: MergedMatches): Matches {
  if (words === merged.words) return matches;
  if (isPrefix(words, merged)) return matchesInPrefix(words.length, matches);
  const shifts = shiftsTo(words, merged);
  const isThere = (start: number) => shifts[start] !== undefined;
  const rowOf = (node: NodeId) => shifted(matches.rowOf(node), shifts);
  return {
    isOpen: matches.isOpen,
    has: (node) => matches.has(node) && matches.someStart(node, isThere),
    among: (nodes) => startingAmong(nodes, matches, isThere),
    spansOf: (node) => spansIn(rowOf(node)),
    rowOf,
  };
}

/** True if the merged text begins with this one, so that all positions are the same in both. */
function isPrefix(words: readonly Word[], { offsets }: MergedText): boolean {
  const { passages, begins } = passagesOf(words);
  return passages.every((passage, at) => offsets.get(passage) === begins[at]);
}

function matchesInPrefix(length: number, matches: MergedMatches): Matches {
  const isThere = (start: number) => start < length;
  const rowOf = (node: NodeId) => {
    const row = matches.rowOf(node);
    return { ...row, end: lowerBound(row.starts, row.begin, row.end, length) };
  };
  return {
    isOpen: matches.isOpen,
    has: (node) => matches.has(node) && matches.someStart(node, isThere),
    among: (nodes) => startingAmong(nodes, matches, isThere),
    spansOf: (node) => spansIn(rowOf(node)),
    rowOf,
  };
}

/** The indexes of those of some nodes that match where the test is true. */
function startingAmong(
  nodes: Int32Array,
  matches: MergedMatches,
  isThere: (start: number) => boolean,
): readonly number[] {
  return matches.among(nodes).filter((at) => matches.someStart(nodes[at] ?? -1, isThere));
}

/**
 * For each position of a merged text: how far to shift it to where it is in one of the texts, once for each time that
 * its passage is there.
 */
function shiftsTo(
  words: readonly Word[],
  { words: all, offsets }: MergedText,
): readonly (readonly number[] | undefined)[] {
  const shifts = new Array<number[] | undefined>(all.length);
  let at = 0;
  for (const passage of passagesOf(words).passages) {
    const start = offsets.get(passage) ?? 0;
    const { length } = passage.words;
    // All words of a passage share one list.
    const known = length > 0 ? shifts[start] : undefined;
    if (known) known.push(at - start);
    else shifts.fill([at - start], start, start + length);
    at += length;
  }
  return shifts;
}

/** The spans that are in one of the texts, as often as they are, in the order of that text. */
function shifted({ starts, ends, begin, end }: SpanRow, shifts: readonly (readonly number[] | undefined)[]): SpanRow {
  let [count, most] = [0, 0];
  for (let at = begin; at < end; at += 1) {
    const times = shifts[starts[at] ?? 0]?.length ?? 0;
    count += times;
    most = Math.max(most, times);
  }
  const row = { starts: new Int32Array(count), ends: new Int32Array(count), begin: 0, end: count };
  let free = 0;
  // All that is there, then all that is there again: mostly that is the order of the text.
  for (let time = 0; time < most; time += 1)
    for (let at = begin; at < end; at += 1) {
      const shift = shifts[starts[at] ?? 0]?.[time];
      if (shift === undefined) continue;
      row.starts[free] = (starts[at] ?? 0) + shift;
      row.ends[free] = (ends[at] ?? 0) + shift;
      free += 1;
    }
  return inOrder(row);
}

/**
 * The start and the index of a span become one number that sorts by the first, then by the second: exact up to 67
 * million of each.
 */
const KEY_BASE = 2 ** 26;

/** Sorts a row by the starts of its spans. Those that start together stay as they are. */
function inOrder(row: SpanRow): SpanRow {
  if (isInOrder(row)) return row;
  const { starts, ends, end } = row;
  const keys = new Float64Array(end);
  for (let at = 0; at < end; at += 1) keys[at] = (starts[at] ?? 0) * KEY_BASE + at;
  keys.sort();
  const sorted = { ...row, starts: new Int32Array(end), ends: new Int32Array(end) };
  for (let at = 0; at < end; at += 1) {
    const from = (keys[at] ?? 0) % KEY_BASE;
    sorted.starts[at] = starts[from] ?? 0;
    sorted.ends[at] = ends[from] ?? 0;
  }
  return sorted;
}

function isInOrder({ starts, end }: SpanRow): boolean {
  for (let at = 1; at < end; at += 1) if ((starts[at] ?? 0) < (starts[at - 1] ?? 0)) return false;
  return true;
}
