import type { OtherLanguage, OtherTongue } from '../../domain/other-language';
import type { Tongue } from '../../text/other-words';
import type { WordForm } from '../../text/words';
import { hasLeaf, type NodeGraph } from '../patterns/node-graph';
import { bloomFilter } from '../words/bloom-filter';
import { deletions, knownDeletions, slipBetween } from '../words/one-slip';
import { plainWords } from '../words/vocabulary';

/** True for an everyday word of the language, and for a word that one of its patterns has. */
export type Knows = (word: Pick<WordForm, 'text' | 'stem'>) => boolean;

/** Makes that test. */
export function knowerOf({ known, fillers }: OtherTongue, graph: NodeGraph): Knows {
  return ({ text, stem }) => known.has(text) || fillers.has(text) || hasLeaf({ text, stem }, graph);
}

/** A shorter word has too many neighbors, since we have no list of the real words of the language. */
const SHORTEST_MENDED = 6;

/** Mends a slip in one word of a language, or gives the word back as it is. */
export type MendWord = (word: WordForm) => WordForm;

/**
 * Makes the corrector towards the words of a language. It corrects one slip in a long word whose first letter is right.
 * It touches no English word and no word that the language knows. Its index is built when the first word needs it: most
 * processes never hear the language.
 */
export function lazyMender(
  { rules, lexicon, tongue: { notTypos } }: OtherLanguage,
  { stem }: Tongue,
  knows: Knows,
  realWords: ReadonlySet<string>,
): MendWord {
  let correct: ((typed: string) => string | undefined) | undefined;
  return (word) => {
    const { text } = word;
    if (text.length < SHORTEST_MENDED || realWords.has(text) || notTypos.has(text) || knows(word)) return word;
    correct ??= corrector([...lexicon.values(), ...rules.flatMap(({ match, except }) => [match, except])].flat());
    const meant = correct(text);
    return meant === undefined ? word : { ...word, text: meant, stem: stem(meant) };
  };
}

/** A deletion index after W. Garbe's SymSpell over the words of some patterns. */
function corrector(lines: readonly string[]): (typed: string) => string | undefined {
  const written = new Set(lines.flatMap(plainWords).filter((word) => word.length >= SHORTEST_MENDED - 1));
  const byDeletion = new Map<string, string>();
  for (const word of written)
    for (const shorter of [word, ...deletions(word)]) if (!byDeletion.has(shorter)) byDeletion.set(shorter, word);
  const filter = bloomFilter(byDeletion.keys());
  return (typed) => {
    if (written.has(typed)) return undefined;
    for (const shorter of knownDeletions(typed, filter)) {
      const candidate = byDeletion.get(shorter);
      if (candidate?.[0] === typed[0] && candidate && slipBetween(typed, candidate)) return candidate;
    }
    return undefined;
  };
}
