import { spellOut } from '../../text/spell-out';
import { stem } from '../../text/stem';
import type { Language } from '../../text/words';
import { graphBuilder } from './graph-builder';
import type { Node, NodeGraph, NodeId } from './node-graph';
import { parsePattern, type Sequence, type Step } from './parse-pattern';

/** Word lists by name. An entry is a word, a short phrase, or another list as `<name>`. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Compiles pattern lines into one graph. */
export interface PatternCompiler {
  /**
   * Adds a pattern line.
   * @returns its node
   * @throws an Error for a bad line, and for a list that is unknown or contains itself
   */
  readonly compile: (source: string) => NodeId;
  /** Adds a node that matches wherever one of some nodes does. */
  readonly union: (of: readonly NodeId[]) => NodeId;
  /** All nodes so far. */
  readonly nodes: readonly Node[];
  /** The finished graph. */
  readonly build: () => NodeGraph;
}

/**
 * Makes a compiler with an empty graph. The words of patterns are spelled out as those of messages are.
 * @param stemOf the stemmer of a language that is not English
 */
export function patternCompiler(
  lexicon: Lexicon,
  language: Language,
  stemOf: (word: string) => string = stem,
): PatternCompiler {
  const graph = graphBuilder();
  const lists = new Map<string, NodeId>();
  const words = new Map<string, NodeId>();
  /** Lists that are being compiled, to detect cycles. */
  const open = new Set<string>();

  const list = (name: string): NodeId => {
    const known = lists.get(name);
    if (known !== undefined) return known;
    const entries = lexicon.get(name);
    if (!entries) throw new Error(`there is no word list <${name}>`);
    if (open.has(name)) throw new Error(`the word list <${name}> contains itself`);
    open.add(name);
    const node = graph.union(entries.flatMap((entry) => compile(String(entry))));
    open.delete(name);
    lists.set(name, node);
    return node;
  };

  const word = (text: string): NodeId => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const node = newWord(text);
    words.set(text, node);
    return node;
  };

  /** A word may be spelled out as several ("can't"). Fillers count only in a word of nothing else. */
  const newWord = (text: string): NodeId => {
    const spelled = language.fillers.has(text) ? [text] : spellOut(text, language.spellings);
    const content = spelled.filter((part) => !language.fillers.has(part));
    const parts = (content.length > 0 ? content : spelled).map((part) =>
      language.fillers.has(part) ? graph.text(part) : graph.stem(stemOf(part)),
    );
    return parts.reduce((first, second) => graph.ordered(first, second, 0));
  };

  const step = (part: Step): NodeId => {
    if (part.kind === 'list') return list(part.name);
    if (part.kind === 'number') return graph.range(part.low, part.high);
    if (part.kind === 'exact') return graph.text(oneWord(part.text, language));
    if (part.kind === 'prefix') return graph.prefix(part.text);
    if (part.kind === 'either') return graph.union(part.of.map(step));
    return word(part.text);
  };

  const sequence = ({ steps }: Sequence): NodeId =>
    graph.union(
      expandOptional(steps).map(
        (required) =>
          required
            .map((each) => ({ node: step(each.step), gap: each.gap }))
            .reduce((first, second) => ({ node: graph.ordered(first.node, second.node, second.gap), gap: 0 })).node,
      ),
    );

  const compile = (source: string): NodeId => {
    const { sides, gap } = parsePattern(source);
    const [one, other] = sides.map(sequence);
    if (one === undefined) throw new Error(`"${source}" is empty`);
    return other === undefined ? one : graph.unordered(one, other, gap);
  };
  return { compile, union: graph.union, nodes: graph.nodes, build: graph.build };
}

/** An exact word as messages have it after spelling out: "one" is read as 1. */
function oneWord(text: string, { spellings }: Language): string {
  const [only, ...others] = spellings.get(text) ?? [text];
  return only !== undefined && others.length === 0 ? only : text;
}

type GappedStep = Sequence['steps'][number];

/** Every way to read a sequence with its optional steps present or absent, except the way without any step. */
function expandOptional(steps: readonly GappedStep[]): readonly (readonly GappedStep[])[] {
  let ways: GappedStep[][] = [[]];
  for (const each of steps) {
    const present = ways.map((way) => [...way, each]);
    ways = each.optional ? [...present, ...ways] : present;
  }
  return ways.filter((way) => way.length > 0);
}
