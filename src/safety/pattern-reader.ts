import { type Language, type MendTypos, tidyWords } from '../text/words';
import { findIn } from './matcher/find-matches';
import { groundOf } from './matcher/indexed-text';
import { type Lexicon, patternCompiler } from './patterns/compile-patterns';
import { graphBuilder } from './patterns/graph-builder';

/** A named group of patterns. */
export interface PatternGroup {
  readonly name: string;
  readonly match: readonly string[];
}

/** Names of the groups that a text matches, in the order of the groups. */
export type ReadPatterns = (text: string) => readonly string[];

/**
 * Makes a reader of pattern groups outside the rules: barriers, answers to the stand-down question. In: the groups,
 * the word lists, the language. Out: the reader. Throws an Error that names the group of a line that cannot be read.
 */
export function patternReader(
  groups: readonly PatternGroup[],
  lexicon: Lexicon,
  language: Language,
  mend?: MendTypos,
): ReadPatterns {
  const graph = graphBuilder();
  const compile = patternCompiler(lexicon, language, graph);
  const roots = groups.map(({ name, match }) => ({
    name,
    node: graph.any(match.map((line) => explaining(name, () => compile(line)))),
  }));
  const nodes = Int32Array.from(roots, ({ node }) => node);
  const done = graph.done();
  return (text) => {
    const findings = findIn(done, groundOf(tidyWords(text, language, mend)), []);
    return findings.among(nodes).map((at) => roots[at]?.name ?? '');
  };
}

function explaining<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (mistake) {
    throw new Error(`${name}: ${mistake instanceof Error ? mistake.message : String(mistake)}`);
  }
}
