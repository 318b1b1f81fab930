import type { WordForm } from '../text/words';
import { type Graph, prefixesOf } from './graph';

/** A word as far as leaves look at it. */
type Meant = Pick<WordForm, 'text' | 'stem' | 'number'>;

/** The leaves that a word is found at, and those of the words that a typing error may stand for. */
export function leavesOf(word: WordForm, graph: Graph): readonly number[] {
  const leaves: number[] = [];
  addLeaves(word, graph, leaves);
  for (const meant of word.perhaps ?? NOTHING) addLeaves(meant, graph, leaves);
  return leaves;
}

const NOTHING: readonly never[] = [];

function addLeaves({ text, stem, number }: Meant, graph: Graph, leaves: number[]): void {
  const byStem = graph.byStem.get(stem);
  const byText = graph.byText.get(text);
  if (byStem !== undefined) leaves.push(byStem);
  if (byText !== undefined) leaves.push(byText);
  for (const { node } of prefixesOf(text, graph)) leaves.push(node);
  if (number !== undefined)
    for (const { low, high, node } of graph.numbers) if (number >= low && number <= high) leaves.push(node);
}
