import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { stemsOfNames } from '../topics/page-stems';

/** A shorter word says too little to choose an answer by. */
const LEAST_LETTERS = 3;

/** The words of a text that neither its grammar nor the names of pages have. In: the text, the pages, the knowledge. */
export function wordsOfContent(text: string, pages: readonly Page[], { readers }: Knowledge): readonly string[] {
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
      word.length >= LEAST_LETTERS && !isGrammar(word) && !pages.some((page) => stemsOfNames(page).has(stem(word))),
  );
}

/** True for a word that most questions under a heading may have: it makes none narrower than another. */
export function isUsualUnder(heading: IntentName, word: string, { readers }: Knowledge): boolean {
  const root = stem(word);
  return readers.usualWords(heading).has(root) || readers.words.fragments.get(root) === heading;
}

/** The words of a text that neither its grammar, nor the names of pages, nor most questions under the heading have. */
export function newWords(
  text: string,
  heading: IntentName,
  pages: readonly Page[],
  knowledge: Knowledge,
): readonly string[] {
  return wordsOfContent(text, pages, knowledge).filter((word) => !isUsualUnder(heading, word, knowledge));
}
