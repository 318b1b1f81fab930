import type { RuleBook } from '../../domain/rule-book';
import { cutWords, formReader, type Language } from '../../text/words';

/** The words that the rules are written in, and how often each is used there. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Every word that the rules are written in, tidied as messages are. Typing errors are mended towards these words. */
export function vocabularyOf(book: RuleBook, language: Language): Vocabulary {
  const patterns = [
    ...[...book.lexicon.values()].flat(),
    ...book.signs.flatMap((sign) => sign.match),
    ...book.rules.flatMap((rule) => [...rule.match, ...rule.mention, ...rule.ask]),
    ...book.modifiers.past.stillGoing,
    ...book.modifiers.past.now,
  ];
  return wordsIn(patterns, language);
}

/** The words of one pattern, counted in the same way. */
export function patternWords(pattern: string, language: Language): Vocabulary {
  return wordsIn([pattern], language);
}

function wordsIn(patterns: readonly string[], language: Language): Vocabulary {
  const counts = new Map<string, number>();
  for (const word of patterns.flatMap((pattern) => plainWords(String(pattern))))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const tidied = new Map<string, number>();
  // One reader for thousands of words, because making a reader costs more than reading a word.
  const read = formReader(language, undefined);
  for (const [word, count] of counts)
    for (const { text } of cutWords(word, read)) tidied.set(text, (tidied.get(text) ?? 0) + count);
  return tidied;
}

/**
 * The words of look-alikes, exceptions and findings. They are real words even if no English word list has them
 * ("deadlift").
 */
export function otherWords(book: RuleBook): ReadonlySet<string> {
  const patterns = [
    ...book.idioms,
    ...book.rules.flatMap((rule) => rule.except),
    ...book.findings.flatMap(({ match, except }) => [...match, ...except]),
  ];
  return new Set(patterns.flatMap((pattern) => plainWords(String(pattern).toLowerCase())));
}

/** The words of a pattern, without list names, prefixes, gaps and ranges. */
export function plainWords(pattern: string): readonly string[] {
  return pattern
    .replace(/<[^<>]*>|(?<!\p{L})\p{L}+\*|\{[^{}]*\}|[.~=?|()]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
