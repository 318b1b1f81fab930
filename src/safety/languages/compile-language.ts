import type { OtherLanguage } from '../../domain/other-language';
import { modifierReader } from '../../text/modifiers';
import { type Tongue, tongueOf } from '../../text/other-words';
import type { Trigger } from '../../text/trigger';
import { patternCompiler } from '../patterns/compile-patterns';
import { NO_NODE, type NodeGraph } from '../patterns/node-graph';
import { type CompiledRule, lenientCompiler } from '../rules/compile-rules';
import { triggersFrom } from '../rules/triggers';
import { type Knows, knowerOf, lazyMender, type MendWord } from './mend-language';

/** One language beside English, ready to run. */
export interface CompiledLanguage {
  readonly language: OtherLanguage;
  readonly tongue: Tongue;
  readonly graph: NodeGraph;
  readonly rules: readonly CompiledRule[];
  readonly readModifiers: ReturnType<typeof modifierReader>;
  readonly knows: Knows;
  readonly mend: MendWord;
}

/** What the rules of a language are compiled to. It is plain arrays and maps, so that a file can hold it. */
export type LanguagePatterns = Pick<CompiledLanguage, 'graph' | 'rules'> & { readonly triggers: readonly Trigger[] };

/**
 * Compiles the rules of a language as the English rules are compiled, with its own words, stems and triggers.
 * @throws one Error that lists every bad pattern
 */
export function languagePatterns(language: OtherLanguage): LanguagePatterns {
  const mistakes: string[] = [];
  const tongue = tongueOf(language.tongue);
  const patterns = patternCompiler(language.lexicon, language.tongue, tongue.stem);
  const compile = lenientCompiler(patterns, mistakes);
  const rules = language.rules.map((rule) => ({
    rule,
    match: compile(rule.match, `rule ${rule.id}`, rule.place, 'match'),
    mention: NO_NODE,
    ask: NO_NODE,
    except: compile(rule.except, `rule ${rule.id}`, rule.place, 'except'),
  }));
  if (mistakes.length > 0) throw new Error(`Red-flag rules cannot be read:\n  ${mistakes.join('\n  ')}`);
  return { graph: patterns.build(), rules, triggers: triggersFrom(language.modifiers, language.tongue) };
}

/**
 * Makes a language ready to listen.
 * @param realWords the English words, which no corrector touches
 */
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
