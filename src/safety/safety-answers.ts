import type { TalkWords } from '../domain/talk-words';
import type { Utterance } from '../domain/utterance';
import { type Language, tidyWords } from '../text/words';
import { patternReader } from './pattern-reader';

/** What a message answers to the bot's safety question, if it does. */
export type SafetyAnswer = 'no' | 'help-called' | 'not-happening';

/** Reads a message as an answer to the safety question; undefined when it is none. */
export type ReadSafetyAnswer = (utterance: Utterance) => SafetyAnswer | undefined;

/** The words of the two stand-down buttons, which count as themselves. */
export interface StandDownButtons {
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
  const same = (text: string, offered: readonly string[]) =>
    offered.some((each) => tidy(each).join(' ') === tidy(text).join(' '));
  return ({ text }) => {
    if (same(text, buttons.helpCalled)) return 'help-called';
    if (same(text, buttons.notHappening)) return 'not-happening';
    const [first] = read(text);
    if (first === 'help-called' || first === 'not-happening') return first;
    return isClearNo(tidy(text), words) ? 'no' : undefined;
  };
}

function isClearNo(words: readonly string[], { no }: TalkWords): boolean {
  const [first] = words;
  return (
    first !== undefined &&
    no.begins.includes(first) &&
    words.length <= no.atMost &&
    !words.some((word) => no.unless.includes(word))
  );
}
