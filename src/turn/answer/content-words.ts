import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from '../topics/page-names';

/** A shorter word says too little to choose an answer by. */
const LEAST_LETTERS = 3;

/**
 * The content words of a text: those that are neither grammar nor part of the names of pages.
 *
 * @param pages the pages whose names do not count
 */
export function contentWords(text: string, pages: readonly Page[], { readers }: Knowledge): readonly string[] {
  const { words } = readers;
  const { begins, verbs, persons, determiners, telling, joints, conditions, negated, indirect } = words.questions;
  const grammar = [begins, verbs, persons, determiners, telling, joints, conditions, negated, indirect];
  const isGrammar = (word: string) =>
    words.small.has(word) ||
    words.picking.has(word) ||
    words.ofAnyQuestion.has(word) ||
    words.pointing.has(word) ||
    words.carrying.includes(word) ||
    grammar.some((set) => set.has(word));
  return plainWords(text).filter(
    (word) =>
      word.length >= LEAST_LETTERS && !isGrammar(word) && !pages.some((page) => nameStems(page).has(stem(word))),
  );
}

/** True for a word that is usual in questions under a heading, and so makes none of them narrower than another. */
export function isUsualUnderHeading(heading: IntentName, word: string, { readers }: Knowledge): boolean {
  const root = stem(word);
  return readers.usualWords(heading).has(root) || readers.words.fragments.get(root) === heading;
}

/**
 * The content words of a text that are not usual in questions under the heading.
 *
 * @param pages the pages whose names do not count
 */
export function newWords(
  text: string,
  heading: IntentName,
  pages: readonly Page[],
  knowledge: Knowledge,
): readonly string[] {
  return contentWords(text, pages, knowledge).filter((word) => !isUsualUnderHeading(heading, word, knowledge));
}
