import { endsSentence } from '../../text/other-words';
import type { WordForm } from '../../text/words';
import { findIn } from '../matcher/find-matches';
import { type Ground, survey } from '../matcher/indexed-text';
import { sentencesWith } from './foreign-sentences';
import type { Listener } from './listener';
import type { ReadingOf } from './read-tokens';

/**
 * True where a danger stands in an English message in words that are not all English. Only the sentences with such a
 * word are read: no match goes over a sentence's end. In: the numbers of its tokens in order, what each stands for, the language.
 */
export function mayBeOwn(order: readonly number[], readingOf: ReadingOf, each: Listener): boolean {
  const isOwn = (token: number) => readingOf(token).isOwn;
  const meant = (token: number) => readingOf(token).meant;
  const isEnd = (token: number) => endsSentence(meant(token));
  const ground = groundOf(sentencesWith(isOwn, order, isEnd), meant);
  const findings = findIn(each.graph, ground, []);
  const textAt = (form: number) => ground.forms[form]?.text ?? '';
  return each.rules.some(({ match }) =>
    findings
      .spansOf(match)
      .some(({ from, to }) => ground.formAt.slice(from, to + 1).some((form) => !each.isEnglish(textAt(form)))),
  );
}

/** The ground of tokens, of which no words need be made. */
function groundOf(order: readonly number[], meant: (token: number) => readonly WordForm[]): Ground {
  const forms: WordForm[] = [];
  const formAt: number[] = [];
  const firsts: number[] = [];
  const ends: boolean[] = [];
  for (const token of order) {
    const those = meant(token);
    if (endsSentence(those) && formAt.length > 0) ends[formAt.length - 1] = true;
    firsts[token] ??= forms.push(...those) - those.length;
    for (let at = 0; at < those.length; at += 1) formAt.push((firsts[token] ?? 0) + at);
  }
  if (formAt.length > 0) ends[formAt.length - 1] = true;
  const isFiller = (at: number) => forms[formAt[at] ?? 0]?.filler === true;
  return survey({ forms, formAt: Int32Array.from(formAt) }, isFiller, (at) => ends[at] === true);
}
