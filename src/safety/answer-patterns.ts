import type { TalkWords } from '../domain/talk-words';
import { type Language, tidyWords } from '../text/words';
import { patternReader } from './pattern-reader';
import type { Lexicon } from './patterns/compile-patterns';

/** The answers that the patterns of the content know. */
export interface AnswerPatterns {
  /**
   * The names of the answers in a message, the surest first.
   * @param isClosing a test for words after an answer that add nothing to it
   */
  readonly answersIn: (text: string, isClosing: (rest: readonly string[]) => boolean) => readonly string[];
  /** True if a message protests against an alarm: "no, I only asked how long". */
  readonly isProtest: (text: string) => boolean;
  /** True if other words undo an answer: "no, just me". */
  readonly isUndone: (answer: string, text: string) => boolean;
}

/**
 * Compiles the patterns of answers.
 * @param words how people answer
 * @param lists the word lists that the patterns may name
 */
export function answerPatterns(words: TalkWords, lists: Lexicon, language: Language): AnswerPatterns {
  const { helpCalled, notHappening, no } = words;
  const read = patternReader(
    [
      { name: 'not-happening', match: notHappening.match },
      { name: `not-happening${AT_END}`, match: notHappening.ends },
      { name: 'help-called', match: helpCalled.match },
      { name: `help-called${AT_END}`, match: helpCalled.ends },
      { name: 'someone-here', match: words.someoneHere },
      { name: 'carer-here', match: words.carerHere },
      { name: 'they-came', match: words.theyCame },
      { name: 'doctor-called', match: words.doctorCalled },
      { name: 'checked', match: words.checked },
      { name: 'not-meant', match: no.also },
    ],
    lists,
    language,
  );
  const beside = patternReader(
    [
      { name: 'no', match: no.except },
      { name: 'help-called', match: helpCalled.except },
      { name: PROTEST, match: no.misread.match },
      { name: NO_PROTEST, match: no.misread.except },
    ],
    lists,
    language,
  );
  const isUndone = (answer: string, text: string) => beside(text).includes(answer);
  const isProtest = (text: string) => {
    const names = beside(text);
    return names.includes(PROTEST) && !names.includes(NO_PROTEST);
  };
  /** The words after an answer; all words if the answer is not found. */
  const restAfter = (name: string, text: string) => {
    const said = tidyWords(text, language).map((word) => word.text);
    const end = said.findIndex((_word, at) => read(said.slice(0, at + 1).join(' ')).includes(name));
    return said.slice(end + 1);
  };
  const answersIn: AnswerPatterns['answersIn'] = (text, isClosing) =>
    read(text)
      .filter((name) => !name.endsWith(AT_END) || isClosing(restAfter(name, text)))
      .map((name) => name.replace(AT_END, ''))
      .filter((name) => !isUndone(name, text));
  return { answersIn, isProtest, isUndone };
}

/**
 * "I called them names", "nobody is hurt, only my wife": with more words after it, such an answer says something else.
 */
const AT_END = '-at-end';
const PROTEST = 'misread';
const NO_PROTEST = 'no-protest';
