import type { TalkWords } from '../domain/talk-words';
import type { Utterance } from '../domain/utterance';
import { type Language, tidyWords } from '../text/words';
import { patternReader } from './pattern-reader';

/** What a message answers to the bot's safety question, if it does. */
export type SafetyAnswer = 'no' | 'help-called' | 'not-happening';

/** Reads a message as an answer to the safety question; undefined when it is none. */
export type ReadSafetyAnswer = (utterance: Utterance) => SafetyAnswer | undefined;

/** The words of the two stand-down buttons, which count as themselves, and whole answers of other languages. */
export interface StandDownButtons {
  readonly no: readonly string[];
  readonly helpCalled: readonly string[];
  readonly notHappening: readonly string[];
}

/** Makes the reader of safety answers. In: how people answer, the buttons' words, the language. Out: the reader. */
export function safetyAnswerReader(words: TalkWords, buttons: StandDownButtons, language: Language): ReadSafetyAnswer {
  const read = patternReader(
    [
      { name: 'not-happening', match: words.notHappening },
      { name: 'help-called', match: words.helpCalled },
    ],
    new Map(),
    language,
  );
  const tidy = (text: string) => tidyWords(text, language).map((word) => word.text);
  const whole = (answers: readonly string[]) => new Set(answers.map((answer) => tidy(answer).join(' ')));
  const [helpCalled, notHappening, no] = [buttons.helpCalled, buttons.notHappening, buttons.no].map(whole);
  return ({ text }) => {
    const said = tidy(text);
    const answer = said.join(' ');
    if (helpCalled?.has(answer)) return 'help-called';
    if (notHappening?.has(answer)) return 'not-happening';
    if (no?.has(answer)) return 'no';
    if (isClearNo(said, words)) return 'no';
    return isPlainStatement(text, said, words) ? answerIn(text, said) : undefined;
  };

  function answerIn(text: string, said: readonly string[]): SafetyAnswer | undefined {
    const [first] = read(text);
    const isDenied = said.some((word) => DENIES.has(word));
    if (first === 'not-happening') return isDenied && !NOT_HAPPENING.test(said.join(' ')) ? undefined : first;
    return first === 'help-called' && !isDenied ? first : undefined;
  }
}

const DENIES = new Set(['no', 'not', 'never', 'nobody', 'noone', 'none', 'nothing']);
/** The denials that are the answer itself: "not happening to anyone", "nobody is hurt". */
const NOT_HAPPENING = /^(?:(?!not\b).)*\bnot happening\b(?!.*\b(?:not|my|he|she|him|her|me)\b)|^(?:nobody|noone|no)\b/;
/** A longer message has more to say than an answer. */
const LONGEST_ANSWER = 12;

/** A short statement: no question, no wish, no plan. */
function isPlainStatement(text: string, said: readonly string[], { unless }: TalkWords): boolean {
  return said.length <= LONGEST_ANSWER && !text.includes('?') && !said.some((word) => unless.includes(word));
}

function isClearNo(said: readonly string[], { no }: TalkWords): boolean {
  const [first] = said;
  if (first === undefined || !no.begins.includes(first)) return false;
  if (!said.every((word) => no.only.includes(word))) return false;
  return !said.some((word) => /^(is|am|are|was)$/.test(word)) || said.some((word) => no.isNeeds.includes(word));
}
