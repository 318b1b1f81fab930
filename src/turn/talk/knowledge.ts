import type { Classification } from '../../domain/classification';
import type { Desk } from '../../domain/deployment';
import type { Dialog, DialogResult, DialogTurn } from '../../domain/dialog';
import type { Library, Slots } from '../../domain/library';
import type { IntentName } from '../../domain/names';
import type { Rule } from '../../domain/rule-book';
import type { TalkWords } from '../../domain/talk-words';
import type { ScreenedUtterance } from '../../domain/utterance';
import type { ReadPatterns } from '../../safety/pattern-reader';
import type { ReadSafetyAnswer } from '../../safety/safety-answers';
import type { IsNonsense } from '../../text/nonsense';
import type { ReadOtherTongue } from '../../text/other-tongue';
import type { FindCountry } from '../readers/find-country';
import type { ReadComplaint } from '../readers/read-complaint';
import type { ReadCry } from '../readers/read-cry';
import type { ReadVerdict } from '../readers/read-verdict';
import type { ReadWish } from '../readers/read-wish';
import type { TalkReaders } from '../readers/talk-readers';

/** The dialogs, injected so that the turn does not depend on any single one of them. */
export interface Dialogs {
  readonly forIntent: (intent: IntentName) => Dialog;
  /** Asks "did you mean…" and offers these intents. */
  readonly clarify: (intents: readonly IntentName[], turn: DialogTurn, library: Library) => DialogResult;
  readonly fallback: Dialog;
  /** Replies to a feeling that came without a question. */
  readonly comfort: (mood: string, turn: DialogTurn, library: Library) => DialogResult;
  /** Replies to a message without words. */
  readonly empty: Dialog;
  /** Replies to a question about a swelling elsewhere in the body. */
  readonly otherSwelling: Dialog;
  /** Replies to what no page covers but the bot has its own words for: prices, benefits. */
  readonly ownWords: (occasion: string, turn: DialogTurn, library: Library, slots?: Slots) => DialogResult;
  /** Takes note of what was told without a question, in the words of an occasion of `phrases.yml`. */
  readonly noted: (occasion: string, turn: DialogTurn, library: Library, slots?: Slots) => DialogResult;
  /** Replies to a pasted report or letter. */
  readonly pastedReport: Dialog;
  /** Replies to a picture or another file. */
  readonly picture: Dialog;
  /** Points in one line to what was shown before. */
  readonly pointBack: (phrase: string, turn: DialogTurn, library: Library, slots?: Slots) => DialogResult;
  /** Says one line on what was shown last, such as that no reason is known for it. */
  readonly sayOneLine: (phrase: string, turn: DialogTurn, library: Library) => DialogResult;
}

/** Readers of what people say besides questions and dangers. */
export interface Listeners {
  readonly readSafetyAnswer: ReadSafetyAnswer;
  readonly readBarriers: ReadPatterns;
  readonly readRelapse: ReadPatterns;
  readonly readFirstAid: ReadPatterns;
  readonly readClaims: ReadPatterns;
  /** Finds messages about the person who writes. Used only where others can read the conversation. */
  readonly readPersonal: ReadPatterns;
  /** Finds the words of a report that the content explains, by their names. */
  readonly readReportWords: ReadPatterns;
  readonly readComplaint: ReadComplaint;
  readonly readCry: ReadCry;
  /** Finds denials of the signs of a danger. The name `except` marks a denial that says more than that. */
  readonly readDenial: ReadPatterns;
  /** Finds requests to talk to a person. */
  readonly readPerson: ReadPatterns;
  readonly readVerdict: ReadVerdict;
  readonly readWish: ReadWish;
  readonly findCountry: FindCountry;
  readonly readOtherTongue: ReadOtherTongue;
  readonly isNonsense: IsNonsense;
  readonly readers: TalkReaders;
}

/**
 * What a turn uses to understand a message and to answer it. Nothing in it writes, waits, or reaches outside the
 * process: a function that takes only `Knowledge` returns the same result for the same message, memory and time.
 */
export interface Knowledge extends Listeners {
  readonly library: Library;
  readonly classify: (utterance: ScreenedUtterance) => Classification;
  /** False if a text contains no topic name. Nothing in it can then change the topic of the conversation. */
  readonly hasNames: (utterance: ScreenedUtterance) => boolean;
  /** The rules by id, for their first actions. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly dialogs: Dialogs;
  readonly talkWords: TalkWords;
  /** ISO code of the country that the deployer serves, if it is a single one. */
  readonly deploymentCountry?: string;
  /** True while the deployer has switched off everything except guidance in danger. */
  readonly isClosed: boolean;
  /** The hours of the desk where people answer; absent if there is none. */
  readonly desk?: Desk;
  /** True if there is an address at which that desk can be notified. */
  readonly hasDeskAddress: boolean;
}
