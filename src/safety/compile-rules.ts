import type { Rule, RuleBook, Sign } from '../domain/rule-book';
import type { Language } from '../text/words';
import { type CompilePattern, patternCompiler } from './compile-patterns';
import { type Graph, type GraphBuilder, graphBuilder } from './graph';
import { type MendTypos, typoMender } from './mend-typos';
import { vocabularyOf } from './vocabulary';

/** A rule with the node that matches it and the one that cancels a match; -1 where it has none. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly match: number;
  readonly except: number;
}

/** A sign with the node that finds it. */
export interface CompiledSign {
  readonly sign: Sign;
  readonly node: number;
}

/** The whole rule book, ready to run. */
export interface CompiledRules {
  readonly graph: Graph;
  readonly rules: readonly CompiledRule[];
  readonly signs: readonly CompiledSign[];
  readonly idiomGraph: Graph;
  readonly idioms: number;
  readonly mend: MendTypos;
}

/** Compiles a rule book. Throws one Error that lists every pattern that cannot be read, with the rule it stands in. */
export function compileRules(book: RuleBook, language: Language): CompiledRules {
  const mistakes: string[] = [];
  const graph = graphBuilder();
  const idiomGraph = graphBuilder();
  const careful = careCompiler(patternCompiler(book.lexicon, language, graph), graph, mistakes);
  const idiomCompiler = careCompiler(patternCompiler(book.lexicon, language, idiomGraph), idiomGraph, mistakes);
  const names = new Set(book.signs.map((sign) => sign.name));
  const rules = book.rules.map((rule) => {
    for (const name of signsNamedBy(rule))
      if (!names.has(name)) mistakes.push(`rule ${rule.id}: there is no sign "${name}"`);
    return { rule, match: careful(rule.match, `rule ${rule.id}`), except: careful(rule.except, `rule ${rule.id}`) };
  });
  const signs = book.signs.map((sign) => ({ sign, node: careful(sign.match, `sign ${sign.name}`) }));
  const idioms = idiomCompiler(book.idioms, 'look-alikes');
  if (mistakes.length > 0) throw new Error(`Red-flag rules cannot be read:\n  ${mistakes.join('\n  ')}`);
  const mend = typoMender(vocabularyOf(book, language), book.realWords);
  return { graph: graph.done(), rules, signs, idiomGraph: idiomGraph.done(), idioms, mend };
}

/** Wraps a compiler so that a bad line is noted and the others go on: a curator sees all mistakes at once. */
export function careCompiler(compile: CompilePattern, graph: GraphBuilder, mistakes: string[]) {
  return (sources: readonly string[], where: string): number => {
    const nodes = sources.flatMap((source) => {
      try {
        return [compile(source)];
      } catch (mistake) {
        mistakes.push(`${where}: ${mistake instanceof Error ? mistake.message : String(mistake)}`);
        return [];
      }
    });
    return nodes.length > 0 ? graph.any(nodes) : -1;
  };
}

function signsNamedBy(rule: Rule): readonly string[] {
  return [...rule.combine.flat(), ...rule.levels.flatMap((line) => [...line.when, ...line.all])];
}
