import type { WordForm } from '../../text/words';
import { firstTwo, type Graph } from './graph-builder';

/** A word as far as leaves look at it. */
type Meant = Pick<WordForm, 'text' | 'stem' | 'number'>;

/** Adds the leaves that a word is found at, and those of the words that a typing error may stand for, to those of others. */
export function addLeavesOf(word: WordForm, graph: Graph, leaves: number[]): void {
  addLeaves(word, graph, leaves);
  if (word.perhaps) for (const meant of word.perhaps) addLeaves(meant, graph, leaves);
}

/** True for a word that any leaf is found at. */
export function wakes(word: Meant, graph: Graph): boolean {
  const leaves: number[] = [];
  addLeaves(word, graph, leaves);
  return leaves.length > 0;
}

function addLeaves({ text, stem, number }: Meant, graph: Graph, leaves: number[]): void {
  const byStem = graph.byStem.get(stem);
  const byText = graph.byText.get(text);
  if (byStem !== undefined) leaves.push(byStem);
  if (byText !== undefined) leaves.push(byText);
  const prefixes = text.length > 1 ? graph.byPrefix.get(firstTwo(text)) : undefined;
  if (prefixes) for (const { prefix, node } of prefixes) if (text.startsWith(prefix)) leaves.push(node);
  if (number !== undefined)
    for (const { low, high, node } of graph.numbers) if (number >= low && number <= high) leaves.push(node);
}
