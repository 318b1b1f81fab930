import type { Span } from '../../domain/red-flag';
import { onceFor } from '../../text/once';
import type { Word } from '../../text/words';
import { findIn } from '../matcher/find-matches';
import { type Ground, groundOf } from '../matcher/indexed-text';
import { findingsOfText } from '../matcher/match-texts';
import type { Findings, SheetFindings } from '../matcher/matches';
import { type Sheet, sheetOf } from '../matcher/merged-text';
import type { CompiledRules } from './compile-rules';
import { inOneBreath } from './one-breath';

/** Searches the words of a text for all patterns of the rules. */
export type Search = (words: readonly Word[]) => Findings;

/** Rules and findings are searched for in the same texts. */
const sheetFor = onceFor(sheetOf);

/** Makes the search of some texts that have passages in common: all are searched at once, when the first is asked for. */
export function searchOf(rules: CompiledRules, texts: readonly (readonly Word[])[]): Search {
  let found: { readonly sheet: Sheet; readonly findings: SheetFindings } | undefined;
  return (words) => {
    if (!found?.findings.isOpen()) {
      const sheet = found?.sheet ?? sheetFor(texts);
      found = { sheet, findings: findOn(sheet, rules) };
    }
    return findingsOfText(found.sheet, found.findings, words);
  };
}

/** The words of look-alikes are hidden from all other patterns. */
function findOn({ words }: Sheet, rules: CompiledRules): SheetFindings {
  const ground = groundOf(words);
  return findIn(rules.graph, ground, idiomsIn(words, rules, ground));
}

/** Where idioms stand in the words of a text. */
export function idiomsIn(
  words: readonly Word[],
  { idiomGraph, idioms }: CompiledRules,
  ground: Ground = groundOf(words),
): readonly Span[] {
  if (idioms < 0) return [];
  return inOneBreath(findIn(idiomGraph, ground, []).spansOf(idioms), words);
}
