import type { RuleBook } from '../domain/rule-book';
import { type Language, tidyWords, type Word } from '../text/words';
import { typoMender } from './mend-typos';
import { wordRejoiner } from './rejoin-words';
import { otherWords, vocabularyOf } from './vocabulary';

/** Reads a message as the words that the rules are matched with. */
export type ReadWords = (text: string) => readonly Word[];

/** Makes the reader of words: tidied, typing errors mended, joined words parted and parted words joined. */
export function wordReader(book: RuleBook, language: Language): ReadWords {
  const vocabulary = vocabularyOf(book, language);
  const mend = typoMender({ vocabulary, realWords: book.realWords, otherWords: otherWords(book), language });
  const rejoin = wordRejoiner(vocabulary);
  return (text) => rejoin(tidyWords(text, language, mend));
}
