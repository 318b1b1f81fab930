import type { RuleBook } from '../domain/rule-book';
import { type Language, tidyWords } from '../text/words';

/** Every word that the rules are written in, tidied as messages are: the words that typing errors are mended towards. */
export function vocabularyOf(book: RuleBook, language: Language): ReadonlySet<string> {
  const patterns = [
    ...[...book.lexicon.values()].flat(),
    ...book.signs.flatMap((sign) => sign.match),
    ...book.rules.flatMap((rule) => [...rule.match, ...rule.mention]),
  ];
  const written = new Set(patterns.flatMap((pattern) => plainWords(String(pattern)).split(/\s+/)));
  return new Set([...written].flatMap((word) => tidyWords(word, language).map(({ text }) => text)));
}

/** A pattern with its signs taken out: list names, prefixes, gaps, ranges. */
export function plainWords(pattern: string): string {
  return pattern.replace(/<[^<>]*>|(?<!\p{L})\p{L}+\*|\{[^{}]*\}|[.~=?|()]/gu, ' ');
}
