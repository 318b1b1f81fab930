import type { OtherLanguage } from '../domain/other-language';
import { modifierReader } from '../text/modifiers';
import { type Tongue, tongueOf } from '../text/other-words';
import { patternCompiler } from './compile-patterns';
import { type CompiledRule, careCompiler } from './compile-rules';
import { type Graph, graphBuilder } from './graph';
import { type Knows, knowerOf } from './known-words';
import { lazyMender, type MendWord } from './mend-language';
import { triggersFrom } from './triggers';

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

/**
 * Compiles a language as the English rules are compiled, with its own words, stems and triggers. In: the language,
 * English words that no corrector touches. Throws one Error that lists every pattern that cannot be read.
 */
export function compileLanguage(language: OtherLanguage, realWords: ReadonlySet<string>): CompiledLanguage {
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
  const triggers = triggersFrom(language.modifiers, language.tongue);
  const done = graph.done();
  const knows = knowerOf(language.tongue, done);
  const mend = lazyMender(language, tongue, knows, realWords);
  return { language, tongue, graph: done, rules, readModifiers: modifierReader(triggers), knows, mend };
}
