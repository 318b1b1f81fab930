import { spellOut } from '../../text/spell-out';
import { stem } from '../../text/stem';
import type { Language } from '../../text/words';
import type { GraphBuilder } from './graph-builder';
import { parsePattern, type Sequence, type Step } from './parse-pattern';

/** Word lists by name; entries are words or short phrases, or other lists as `<name>`. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Turns pattern lines into nodes of a graph. */
export type CompilePattern = (source: string) => number;

/**
 * Makes a compiler of patterns. In: the lexicon, the language (patterns are spelled out as messages are), the graph
 * to grow, the language's stemmer where it is not English. Out: a function from a pattern line to its node. Throws an Error for unknown lists, circles and bad lines.
 */
export function patternCompiler(
  lexicon: Lexicon,
  language: Language,
  graph: GraphBuilder,
  stemOf: (word: string) => string = stem,
): CompilePattern {
  const lists = new Map<string, number>();
  const words = new Map<string, number>();
  const open = new Set<string>();

  const list = (name: string): number => {
    const known = lists.get(name);
    if (known !== undefined) return known;
    const entries = lexicon.get(name);
    if (!entries) throw new Error(`there is no word list <${name}>`);
    if (open.has(name)) throw new Error(`the word list <${name}> contains itself`);
    open.add(name);
    const node = graph.any(entries.flatMap((entry) => compile(String(entry))));
    open.delete(name);
    lists.set(name, node);
    return node;
  };

  const word = (text: string): number => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const node = newWord(text);
    words.set(text, node);
    return node;
  };

  const newWord = (text: string): number => {
    const spelled = language.fillers.has(text) ? [text] : spellOut(text, language.spellings);
    const content = spelled.filter((part) => !language.fillers.has(part));
    const parts = (content.length > 0 ? content : spelled).map((part) =>
      language.fillers.has(part) ? graph.text(part) : graph.stem(stemOf(part)),
    );
    return parts.reduce((first, second) => graph.follows(first, second, 0));
  };

  const step = (part: Step): number => {
    if (part.kind === 'list') return list(part.name);
    if (part.kind === 'number') return graph.number(part.low, part.high);
    if (part.kind === 'exact') return graph.text(oneWord(part.text, language));
    if (part.kind === 'prefix') return graph.prefix(part.text);
    if (part.kind === 'either') return graph.any(part.of.map(step));
    return word(part.text);
  };

  const sequence = ({ steps }: Sequence): number => {
    const ways = waysThrough(steps);
    return graph.any(
      ways.map(
        (way) =>
          way
            .map((each) => ({ node: step(each.step), gap: each.gap }))
            .reduce((first, second) => ({ node: graph.follows(first.node, second.node, second.gap), gap: 0 })).node,
      ),
    );
  };

  const compile = (source: string): number => {
    const { sides, gap } = parsePattern(source);
    const [one, other] = sides.map(sequence);
    if (one === undefined) throw new Error(`"${source}" is empty`);
    return other === undefined ? one : graph.near(one, other, gap);
  };
  return compile;
}

/** An exact word as messages have it after spelling out: "one" is read as 1. */
function oneWord(text: string, { spellings }: Language): string {
  const [only, ...others] = spellings.get(text) ?? [text];
  return only !== undefined && others.length === 0 ? only : text;
}

type Gapped = Sequence['steps'][number];

/** Every way to read a sequence with its optional steps present or absent; a sequence of nothing is no way. */
function waysThrough(steps: readonly Gapped[]): readonly (readonly Gapped[])[] {
  let ways: Gapped[][] = [[]];
  for (const each of steps) {
    const taken = ways.map((way) => [...way, each]);
    ways = each.optional ? [...taken, ...ways] : taken;
  }
  return ways.filter((way) => way.length > 0);
}
