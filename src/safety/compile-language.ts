import type { OtherLanguage, OtherTongue } from '../domain/other-language';
import { modifierReader } from '../text/modifiers';
import { type Tongue, tongueOf } from '../text/other-words';
import type { MendTypos, WordForm } from '../text/words';
import { patternCompiler } from './compile-patterns';
import { type CompiledRule, careCompiler } from './compile-rules';
import { type Graph, graphBuilder } from './graph';
import { typoMender } from './mend-typos';
import { triggersFrom } from './triggers';
import { plainWords } from './vocabulary';

/** Shorter words have too many neighbours in a language whose real words are not listed. */
const SHORTEST_MENDED = 6;

/** One language beside English, ready to run. */
export interface CompiledLanguage {
  readonly language: OtherLanguage;
  readonly tongue: Tongue;
  readonly graph: Graph;
  readonly rules: readonly CompiledRule[];
  readonly readModifiers: ReturnType<typeof modifierReader>;
  readonly knows: Knows;
  readonly mend: MendTypos;
}

type Knows = (word: Pick<WordForm, 'text' | 'stem'>) => boolean;

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
    except: careful(rule.except, `rule ${rule.id}`, rule.place, 'except'),
  }));
  if (mistakes.length > 0) throw new Error(`Red-flag rules cannot be read:\n  ${mistakes.join('\n  ')}`);
  const triggers = triggersFrom(language.modifiers, language.tongue);
  const done = graph.done();
  const knows = knowerOf(language.tongue, done);
  const mend = lazyMender(language, tongue, knows, realWords);
  return { language, tongue, graph: done, rules, readModifiers: modifierReader(triggers), knows, mend };
}

/** Tells whether a word is one of the language's everyday words, or wakes one of its patterns. */
function knowerOf({ known, fillers }: OtherTongue, graph: Graph): Knows {
  return ({ text, stem }) =>
    known.has(text) ||
    fillers.has(text) ||
    graph.byStem.has(stem) ||
    graph.byText.has(text) ||
    (graph.byPrefix.get(text.charCodeAt(0)) ?? []).some(({ prefix }) => text.startsWith(prefix));
}

/** The corrector towards a language's own words; made when the language is first heard, since most starts need none. */
function lazyMender(
  { rules, lexicon, tongue: { notTypos } }: OtherLanguage,
  tongue: Tongue,
  knows: Knows,
  realWords: ReadonlySet<string>,
): MendTypos {
  let mender: MendTypos | undefined;
  const make = () => {
    const lines = [...lexicon.values(), ...rules.flatMap(({ match, except }) => [match, except])].flat();
    const written = new Set(lines.flatMap((line) => plainWords(line).split(/\s+/)));
    const mend = typoMender(
      [...written].filter((word) => word.length >= SHORTEST_MENDED - 1),
      realWords,
    );
    return (word: WordForm) => (written.has(word.text) ? word : mend(word));
  };
  return (word) => {
    if (word.text.length < SHORTEST_MENDED || notTypos.has(word.text) || knows(word)) return word;
    mender ??= make();
    const mended = mender(word);
    return mended === word ? word : { ...mended, stem: tongue.stem(mended.text) };
  };
}
