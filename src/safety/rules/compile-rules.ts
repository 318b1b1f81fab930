import type { Place, Rule, RuleBook, Sign } from '../../domain/rule-book';
import type { Language } from '../../text/words';
import { type CompilePattern, patternCompiler } from '../patterns/compile-patterns';
import { type Graph, type GraphBuilder, graphBuilder } from '../patterns/graph-builder';
import type { ListNode } from './list-node';

/** A rule with the nodes that match it, that only name it, that leave it open, and that cancel a match; -1 where it has none. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly match: number;
  readonly mention: number;
  readonly ask: number;
  readonly except: number;
}

/** A sign with the node that finds it and the node that cancels a match; -1 where it has none. */
export interface CompiledSign {
  readonly sign: Sign;
  readonly node: number;
  readonly except: number;
}

/** The whole rule book, ready to run. */
export interface CompiledRules {
  readonly graph: Graph;
  readonly rules: readonly CompiledRule[];
  readonly signs: readonly CompiledSign[];
  /** Every word list and every sign, for the second reader. */
  readonly lists: readonly ListNode[];
  readonly idiomGraph: Graph;
  readonly idioms: number;
}

/**
 * Compiles a rule book. In: the book, the language. Throws one Error that lists every pattern that cannot be read, with
 * the rule it stands in.
 */
export function compileRules(book: RuleBook, language: Language): CompiledRules {
  const mistakes: string[] = [];
  const graph = graphBuilder();
  const idiomGraph = graphBuilder();
  const careful = careCompiler(patternCompiler(book.lexicon, language, graph), graph, mistakes);
  const idiomCompiler = careCompiler(patternCompiler(book.lexicon, language, idiomGraph), idiomGraph, mistakes);
  const names = new Set(book.signs.map((sign) => sign.name));
  const lists = [...book.lists].map(([name, place]) => ({
    name,
    node: careful([`<${name}>`], `word list ${name}`, place, 'list'),
  }));
  const rules = book.rules.map((rule) => {
    for (const name of signsNamedBy(rule))
      if (!names.has(name))
        mistakes.push(`${rule.place.file}:${rule.place.line} rule ${rule.id}: there is no sign "${name}"`);
    const nodeOf = (key: 'match' | 'mention' | 'ask' | 'except') =>
      careful(rule[key], `rule ${rule.id}`, rule.place, key);
    return { rule, match: nodeOf('match'), mention: nodeOf('mention'), ask: nodeOf('ask'), except: nodeOf('except') };
  });
  const signs = book.signs.map((sign) => ({
    sign,
    node: careful(sign.match, `sign ${sign.name}`, sign.place, 'match'),
    except: careful(sign.except, `sign ${sign.name}`, sign.place, 'except'),
  }));
  const signNodes = signs.map(({ sign, node }) => ({ name: `sign ${sign.name}`, node }));
  const idioms = idiomCompiler(book.idioms, 'look-alikes', LOOK_ALIKES, 'idioms');
  if (mistakes.length > 0) throw new Error(`Red-flag rules cannot be read:\n  ${mistakes.join('\n  ')}`);
  return {
    graph: graph.done(),
    rules,
    signs,
    lists: [...lists, ...signNodes],
    idiomGraph: idiomGraph.done(),
    idioms,
  };
}

const LOOK_ALIKES: Place = { file: 'shared/red-flags/look-alikes.yml', line: 1, lines: {} };

/** Wraps a compiler so that a bad line is noted, by file and line, and the others go on: a curator sees all mistakes at once. */
export function careCompiler(compile: CompilePattern, graph: GraphBuilder, mistakes: string[]) {
  return (sources: readonly string[], what: string, { file, line, lines }: Place, key: string): number => {
    const nodes = sources.flatMap((source, at) => {
      try {
        return [compile(source)];
      } catch (mistake) {
        const told = mistake instanceof Error ? mistake.message : String(mistake);
        mistakes.push(`${file}:${lines[key]?.[at] ?? line} ${what}: ${told}`);
        return [];
      }
    });
    return nodes.length > 0 ? graph.any(nodes) : -1;
  };
}

function signsNamedBy(rule: Rule): readonly string[] {
  return [...rule.combine.flat(), ...rule.levels.flatMap((line) => [...line.when, ...line.all])];
}
