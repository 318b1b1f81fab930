import type { RuleBook } from '../../domain/rule-book';
import { passageReader } from '../../text/passages';
import { cutPassage, formReader, type Language, lexemesOf, type Word } from '../../text/words';
import { typoMender } from './mend-typos';
import { wordRejoiner } from './rejoin-words';
import { unmaskLetters } from './unmask-letters';
import { otherWords, type Vocabulary, vocabularyOf } from './vocabulary';

/** Reads a message as the words that the rules are matched with. */
export type ReadWords = (text: string) => readonly Word[];

/** Makes a reader for one message, which may be read whole and in parts: what it has read of a word or a passage, it knows again. */
export type MessageReader = () => ReadWords;

/** Makes the maker of such readers: words tidied, typing errors mended, joined words parted and parted words joined. */
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
    /** Rules and findings read the same text one after the other. */
    const known = new Map<string, readonly Word[]>();
    return (text) => {
      const read = known.get(text) ?? readText(text);
      known.set(text, read);
      return read;
    };
  };
}

/** Makes a reader for any number of messages; it keeps nothing of one for the next. */
export function wordReader(book: RuleBook, language: Language): ReadWords {
  const readerOf = messageReader(book, language);
  return (text) => readerOf()(text);
}
