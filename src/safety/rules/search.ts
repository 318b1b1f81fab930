import type { Span } from '../../domain/red-flag';
import type { Word } from '../../text/words';
import { findMatches } from '../matcher/find-matches';
import { indexText } from '../matcher/indexed-text';
import { matchTexts } from '../matcher/match-texts';
import type { Matches } from '../matcher/matches';
import type { CompiledRules } from './compile-rules';
import { inOneBreath } from './exceptions';

/** Searches the words of a text for all patterns of the rules. */
export type Search = (words: readonly Word[]) => Matches;

/**
 * Makes the search of a text and its parts: all are searched at once, when the first is asked for. No pattern may use
 * the words of an idiom.
 */
export function searchOf(rules: CompiledRules, texts: readonly (readonly Word[])[]): Search {
  return matchTexts(texts, (words) => findMatches(rules.graph, indexText(words), idiomsIn(words, rules)));
}

/** The spans of idioms in the words of a text. */
export function idiomsIn(words: readonly Word[], { idiomGraph, idioms }: CompiledRules): readonly Span[] {
  if (idioms < 0) return [];
  return inOneBreath(findMatches(idiomGraph, indexText(words)).spansOf(idioms), words);
}
