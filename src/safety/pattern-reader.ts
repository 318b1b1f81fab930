import { type Language, type MendTypos, tidyWords } from '../text/words';
import { findMatches } from './matcher/find-matches';
import { indexText } from './matcher/indexed-text';
import { type Lexicon, patternCompiler } from './patterns/compile-patterns';

/** A named group of patterns. */
export interface PatternGroup {
  readonly name: string;
  readonly match: readonly string[];
}

/** The names of the groups that a text matches, in the order of the groups. */
export type ReadPatterns = (text: string) => readonly string[];

/**
 * Makes a reader of patterns outside the rules: barriers, answers to the stand-down question.
 * @throws an Error that names the group of a bad line
 */
export function patternReader(
  groups: readonly PatternGroup[],
  lexicon: Lexicon,
  language: Language,
  mend?: MendTypos,
): ReadPatterns {
  const { compile, union, build } = patternCompiler(lexicon, language);
  const roots = groups.map(({ name, match }) => ({
    name,
    node: union(match.map((line) => naming(name, () => compile(line)))),
  }));
  const nodes = Int32Array.from(roots, ({ node }) => node);
  const graph = build();
  return (text) => {
    const matches = findMatches(graph, indexText(tidyWords(text, language, mend)));
    return matches.among(nodes).map((at) => roots[at]?.name ?? '');
  };
}

/** Puts the name of a group before the message of an Error. */
function naming<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (mistake) {
    throw new Error(`${name}: ${mistake instanceof Error ? mistake.message : String(mistake)}`);
  }
}
