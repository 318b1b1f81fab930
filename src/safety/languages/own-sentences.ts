import { endsSentence } from '../../text/other-words';
import type { WordForm } from '../../text/words';
import { findMatches } from '../matcher/find-matches';
import { type IndexedText, indexForms } from '../matcher/indexed-text';
import { sentencesWith } from './foreign-sentences';
import type { Listener } from './listener';
import type { ReadingOf } from './read-tokens';

/**
 * True if an English message tells of a danger in words that are not all English. Only the sentences with such a word
 * are searched, since no match reaches over the end of a sentence. In: the numbers of its tokens in order, what each
 * stands for, the language.
 */
export function mayBeOwn(order: readonly number[], readingOf: ReadingOf, each: Listener): boolean {
  const isOwn = (token: number) => readingOf(token).isOwn;
  const meant = (token: number) => readingOf(token).meant;
  const isEnd = (token: number) => endsSentence(meant(token));
  const text = indexTokens(sentencesWith(isOwn, order, isEnd), meant);
  const matches = findMatches(each.graph, text);
  const isEnglish = (form: number) => each.isEnglish(text.forms[form]?.text ?? '');
  return each.rules.some(({ match }) =>
    matches.spansOf(match).some(({ from, to }) => text.formAt.slice(from, to + 1).some((form) => !isEnglish(form))),
  );
}

/** Indexes tokens as a text, without making words of them. */
function indexTokens(order: readonly number[], meant: (token: number) => readonly WordForm[]): IndexedText {
  const forms: WordForm[] = [];
  const formAt: number[] = [];
  /** For each token, the number of its first form. */
  const firsts: number[] = [];
  const ends: boolean[] = [];
  for (const token of order) {
    const ofToken = meant(token);
    if (endsSentence(ofToken) && formAt.length > 0) ends[formAt.length - 1] = true;
    firsts[token] ??= forms.push(...ofToken) - ofToken.length;
    for (let at = 0; at < ofToken.length; at += 1) formAt.push((firsts[token] ?? 0) + at);
  }
  if (formAt.length > 0) ends[formAt.length - 1] = true;
  const isFiller = (at: number) => forms[formAt[at] ?? 0]?.filler === true;
  return indexForms({ forms, formAt: Int32Array.from(formAt) }, isFiller, (at) => ends[at] === true);
}
