import type { OtherLanguage } from '../../domain/other-language';
import { modifierReader } from '../../text/modifiers';
import { type Tongue, tongueOf } from '../../text/other-words';
import type { Trigger } from '../../text/trigger';
import { patternCompiler } from '../patterns/compile-patterns';
import { type Graph, graphBuilder } from '../patterns/graph-builder';
import { type CompiledRule, careCompiler } from '../rules/compile-rules';
import { triggersFrom } from '../rules/triggers';
import { type Knows, knowerOf } from './known-words';
import { lazyMender, type MendWord } from './mend-language';

/** One language beside English, ready to run. */
export interface CompiledLanguage {
  readonly language: OtherLanguage;
  readonly tongue: Tongue;
  readonly graph: Graph;
  readonly rules: readonly CompiledRule[];
  readonly readModifiers: ReturnType<typeof modifierReader>;
  readonly knows: Knows;
  readonly mend: MendWord;
}

/** What a language's rules are compiled to: plain rows and maps, which a file can hold. */
export type LanguagePatterns = Pick<CompiledLanguage, 'graph' | 'rules'> & { readonly triggers: readonly Trigger[] };

/**
 * Compiles a language as the English rules are compiled, with its own words, stems and triggers. In: the language.
 * Throws one Error that lists every pattern that cannot be read.
 */
export function languagePatterns(language: OtherLanguage): LanguagePatterns {
  const mistakes: string[] = [];
  const tongue = tongueOf(language.tongue);
  const graph = graphBuilder();
  const careful = careCompiler(patternCompiler(language.lexicon, language.tongue, graph, tongue.stem), graph, mistakes);
  const rules = language.rules.map((rule) => ({
    rule,
    match: careful(rule.match, `rule ${rule.id}`, rule.place, 'match'),
    mention: -1,
    ask: -1,
    except: careful(rule.except, `rule ${rule.id}`, rule.place, 'except'),
  }));
  if (mistakes.length > 0) throw new Error(`Red-flag rules cannot be read:\n  ${mistakes.join('\n  ')}`);
  return { graph: graph.done(), rules, triggers: triggersFrom(language.modifiers, language.tongue) };
}

/** Makes a language ready to listen. In: the language, its patterns, English words that no corrector touches. */
export function readyLanguage(
  language: OtherLanguage,
  { graph, rules, triggers }: LanguagePatterns,
  realWords: ReadonlySet<string>,
): CompiledLanguage {
  const tongue = tongueOf(language.tongue);
  const knows = knowerOf(language.tongue, graph);
  const mend = lazyMender(language, tongue, knows, realWords);
  return { language, tongue, graph, rules, readModifiers: modifierReader(triggers), knows, mend };
}
