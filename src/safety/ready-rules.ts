import type { OtherLanguage } from '../domain/other-language';
import type { RuleBook } from '../domain/rule-book';
import type { Language } from '../text/words';
import { type LanguagePatterns, languagePatterns } from './languages/compile-language';
import { findingBook } from './rules/finding-book';
import { type Compiled, compiledOf } from './screen';
import { type Vocabulary, vocabularyOf } from './words/vocabulary';

/** The English rules as the screen runs them. They are plain arrays and maps, so that a file can hold them. */
export interface ReadyRules {
  readonly symptoms: Compiled;
  readonly findings: Compiled;
  readonly vocabulary: Vocabulary;
}

/** The same with all other languages. */
export interface ReadyScreen extends ReadyRules {
  readonly languages: readonly LanguagePatterns[];
}

/**
 * Compiles the English rules.
 * @throws one Error that lists every bad pattern
 */
export function readyRules(book: RuleBook, language: Language): ReadyRules {
  const symptoms = compiledOf(book, language);
  return {
    symptoms,
    // What is denied or long past is told in a report as everywhere, so the triggers are shared.
    findings: compiledOf(findingBook(book), language, symptoms.triggers),
    vocabulary: vocabularyOf(book, language),
  };
}

/**
 * Compiles everything that the screen runs, so that the build can keep it and a start does not repeat it.
 * @throws as `readyRules` does
 */
export function readyScreen(book: RuleBook, language: Language, others: readonly OtherLanguage[]): ReadyScreen {
  return { ...readyRules(book, language), languages: others.map(languagePatterns) };
}
