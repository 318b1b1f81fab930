import type { Tokens } from '../../text/cut-tokens';
import { endsSentence } from '../../text/other-words';
import type { WordForm } from '../../text/words';
import { findMatches } from '../matcher/find-matches';
import { type IndexedText, indexForms } from '../matcher/indexed-text';
import { sentencesWith } from './foreign-sentences';
import type { Listener } from './listener';
import type { ReadingOf } from './read-tokens';

/**
 * The sentences of an English message that hold a word which is not English. Only these can tell of a danger in such
 * words, since no match reaches over the end of a sentence.
 * @returns the numbers of their tokens, in order
 */
export function ownSentences(tokens: Tokens, readingOf: ReadingOf): readonly number[] {
  return sentencesWith(
    Uint8Array.from(tokens.distinct, (_, token) => (readingOf(token).isOwn ? 1 : 0)),
    tokens,
  );
}

/**
 * True if some sentences of an English message tell of a danger in words that are not all English.
 * @param order the numbers of their tokens, in order
 */
export function mayBeOwn(order: readonly number[], readingOf: ReadingOf, each: Listener): boolean {
  const text = indexTokens(order, readingOf);
  const matches = findMatches(each.graph, text);
  const isEnglish = (form: number) => each.isEnglish(text.forms[form]?.text ?? '');
  return each.rules.some(({ match }) =>
    matches.spansOf(match).some(({ from, to }) => text.formAt.slice(from, to + 1).some((form) => !isEnglish(form))),
  );
}

/** Indexes tokens as a text, without making words of them. */
function indexTokens(order: readonly number[], readingOf: ReadingOf): IndexedText {
  const forms: WordForm[] = [];
  const formAt: number[] = [];
  /** For each token, the number of its first form. */
  const firsts = new Map<number, number>();
  /** For each position, 1 if a sentence ends behind it. */
  const ends: number[] = [];
  for (let each = 0; each < order.length; each += 1) {
    const token = order[each] ?? 0;
    const { meant } = readingOf(token);
    if (endsSentence(meant) && ends.length > 0) ends[ends.length - 1] = 1;
    if (meant.length === 0) continue;
    let first = firsts.get(token);
    if (first === undefined) {
      first = forms.push(...meant) - meant.length;
      firsts.set(token, first);
    }
    for (let at = 0; at < meant.length; at += 1) {
      formAt.push(first + at);
      ends.push(0);
    }
  }
  if (ends.length > 0) ends[ends.length - 1] = 1;
  const isFiller = (at: number) => forms[formAt[at] ?? 0]?.filler === true;
  return indexForms({ forms, formAt: Int32Array.from(formAt) }, isFiller, (at) => ends[at] === 1);
}
