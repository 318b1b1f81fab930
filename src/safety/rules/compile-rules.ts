import type { Place, Rule, RuleBook, Sign } from '../../domain/rule-book';
import type { Language } from '../../text/words';
import { type PatternCompiler, patternCompiler } from '../patterns/compile-patterns';
import { NO_NODE, type NodeGraph, type NodeId } from '../patterns/node-graph';

/**
 * A rule with the nodes that match it, that only name it, that leave it open, and that cancel a match; NO_NODE where it
 * has no such patterns.
 */
export interface CompiledRule {
  readonly rule: Rule;
  readonly match: NodeId;
  readonly mention: NodeId;
  readonly ask: NodeId;
  readonly except: NodeId;
}

/** A sign with the node that matches it and the node that cancels a match; NO_NODE where it has no such patterns. */
export interface CompiledSign {
  readonly sign: Sign;
  readonly node: NodeId;
  readonly except: NodeId;
}

/** A word list or a sign, with the node that matches it. */
export interface ListNode {
  readonly name: string;
  readonly node: NodeId;
}

/** The whole rule book, ready to run. */
export interface CompiledRules {
  readonly graph: NodeGraph;
  readonly rules: readonly CompiledRule[];
  readonly signs: readonly CompiledSign[];
  /** Every word list and every sign, for the second reader. */
  readonly lists: readonly ListNode[];
  /** Idioms have a graph of their own: they are matched first, and hide their words from the rules. */
  readonly idiomGraph: NodeGraph;
  readonly idioms: NodeId;
}

/**
 * Compiles a rule book.
 * @throws one Error that lists every bad pattern, with the rule that it stands in
 */
export function compileRules(book: RuleBook, language: Language): CompiledRules {
  const mistakes: string[] = [];
  const patterns = patternCompiler(book.lexicon, language);
  const idiomPatterns = patternCompiler(book.lexicon, language);
  const compile = lenientCompiler(patterns, mistakes);
  const compileIdioms = lenientCompiler(idiomPatterns, mistakes);
  const names = new Set(book.signs.map((sign) => sign.name));
  const lists = [...book.lists].map(([name, place]) => ({
    name,
    node: compile([`<${name}>`], `word list ${name}`, place, 'list'),
  }));
  const rules = book.rules.map((rule) => {
    for (const name of signsNamedBy(rule))
      if (!names.has(name))
        mistakes.push(`${rule.place.file}:${rule.place.line} rule ${rule.id}: there is no sign "${name}"`);
    const nodeOf = (key: 'match' | 'mention' | 'ask' | 'except') =>
      compile(rule[key], `rule ${rule.id}`, rule.place, key);
    return { rule, match: nodeOf('match'), mention: nodeOf('mention'), ask: nodeOf('ask'), except: nodeOf('except') };
  });
  const signs = book.signs.map((sign) => ({
    sign,
    node: compile(sign.match, `sign ${sign.name}`, sign.place, 'match'),
    except: compile(sign.except, `sign ${sign.name}`, sign.place, 'except'),
  }));
  const signNodes = signs.map(({ sign, node }) => ({ name: `sign ${sign.name}`, node }));
  const idioms = compileIdioms(book.idioms, 'look-alikes', LOOK_ALIKES, 'idioms');
  if (mistakes.length > 0) throw new Error(`Red-flag rules cannot be read:\n  ${mistakes.join('\n  ')}`);
  return {
    graph: patterns.build(),
    rules,
    signs,
    lists: [...lists, ...signNodes],
    idiomGraph: idiomPatterns.build(),
    idioms,
  };
}

const LOOK_ALIKES: Place = { file: 'shared/red-flags/look-alikes.yml', line: 1, lines: {} };

/**
 * Wraps a compiler so that it notes a bad line, by file and line, and goes on: a curator sees all mistakes at once.
 * @returns a function from pattern lines to the node that matches any of them; NO_NODE if there is no good line
 */
export function lenientCompiler({ compile, union }: PatternCompiler, mistakes: string[]) {
  return (sources: readonly string[], what: string, { file, line, lines }: Place, key: string): NodeId => {
    const nodes = sources.flatMap((source, at) => {
      try {
        return [compile(source)];
      } catch (mistake) {
        const told = mistake instanceof Error ? mistake.message : String(mistake);
        mistakes.push(`${file}:${lines[key]?.[at] ?? line} ${what}: ${told}`);
        return [];
      }
    });
    return nodes.length > 0 ? union(nodes) : NO_NODE;
  };
}

function signsNamedBy(rule: Rule): readonly string[] {
  return [...rule.combine.flat(), ...rule.levels.flatMap((line) => [...line.when, ...line.all])];
}
