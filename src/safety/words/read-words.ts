import type { RuleBook } from '../../domain/rule-book';
import { passageReader } from '../../text/passages';
import { cutPassage, formReader, type Language, lexemesOf, type Word } from '../../text/words';
import { typoMender } from './mend-typos';
import { wordRejoiner } from './rejoin-words';
import { unmaskLetters } from './unmask-letters';
import { otherWords, type Vocabulary, vocabularyOf } from './vocabulary';

/** Reads a message as the words in which the rules are matched. */
export type ReadWords = (text: string) => readonly Word[];

/**
 * Makes a reader for one message. The message may be read whole and in parts: the reader remembers the words and
 * passages that it has read.
 */
export type MessageReader = () => ReadWords;

/**
 * Makes the maker of such readers. They tidy words, mend typing errors, split words that were run together and rejoin
 * words that were torn apart.
 */
export function messageReader(
  book: RuleBook,
  language: Language,
  vocabulary: Vocabulary = vocabularyOf(book, language),
): MessageReader {
  const { fillers, spellings } = language;
  const mend = typoMender({ vocabulary, realWords: book.realWords, otherWords: otherWords(book), language });
  const rejoin = wordRejoiner(vocabulary, spellings);
  const lexemes = lexemesOf([...vocabulary.keys(), ...fillers, ...spellings.keys()], language, mend);
  return () => {
    const readForm = formReader(language, mend, lexemes, book.realWords);
    const readText = passageReader((text, isAfterComma) => {
      const { words, afterComma } = cutPassage(unmaskLetters(text, vocabulary), readForm, isAfterComma);
      return { words: rejoin(words), afterComma };
    });
    /** The rules and the findings read the same texts one after the other. */
    const known = new Map<string, readonly Word[]>();
    return (text) => {
      const read = known.get(text) ?? readText(text);
      known.set(text, read);
      return read;
    };
  };
}

/** Makes a reader for any number of messages. It keeps nothing of one for the next. */
export function wordReader(book: RuleBook, language: Language): ReadWords {
  const readerOf = messageReader(book, language);
  return (text) => readerOf()(text);
}
