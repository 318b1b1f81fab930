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

/** The dialogs, handed in so that the turn does not know them one by one. */
export interface Dialogs {
  readonly forIntent: (intent: IntentName) => Dialog;
  /** "Did you mean…" for these intents. */
  readonly clarify: (intents: readonly IntentName[], turn: DialogTurn, library: Library) => DialogResult;
  readonly fallback: Dialog;
  /** A feeling that was told, with nothing asked. */
  readonly comfort: (mood: string, turn: DialogTurn, library: Library) => DialogResult;
  /** A message without words. */
  readonly empty: Dialog;
  /** A swelling elsewhere in the body. */
  readonly otherSwelling: Dialog;
  /** What no page is about, and the bot has words of its own for: prices, benefits. */
  readonly ownWords: (occasion: string, turn: DialogTurn, library: Library, slots?: Slots) => DialogResult;
  /** A report or letter that was pasted. */
  readonly pastedReport: Dialog;
  /** A picture or file that was sent. */
  readonly picture: Dialog;
}

/** By what the turn hears what people say besides questions and dangers. */
export interface Listeners {
  readonly readSafetyAnswer: ReadSafetyAnswer;
  readonly readBarriers: ReadPatterns;
  readonly readRelapse: ReadPatterns;
  readonly readFirstAid: ReadPatterns;
  readonly readClaims: ReadPatterns;
  /** Messages about the person who writes; read only where others read along. */
  readonly readPersonal: ReadPatterns;
  /** Names of the words in a report that the content explains. */
  readonly readReportWords: ReadPatterns;
  readonly readComplaint: ReadComplaint;
  readonly readCry: ReadCry;
  /** Denials of signs of a danger; with `except` there is more to it. */
  readonly readDenial: ReadPatterns;
  /** Wishes to talk to a person. */
  readonly readPerson: ReadPatterns;
  readonly readVerdict: ReadVerdict;
  readonly readWish: ReadWish;
  readonly findCountry: FindCountry;
  readonly readOtherTongue: ReadOtherTongue;
  readonly isNonsense: IsNonsense;
  readonly readers: TalkReaders;
}

/**
 * What a turn understands a message with and answers from. Nothing in it writes, waits, or reaches outside the process:
 * a function that takes `Knowledge` alone says the same for the same message, memory and time.
 */
export interface Knowledge extends Listeners {
  readonly library: Library;
  readonly classify: (utterance: ScreenedUtterance) => Classification;
  /** False where no name of a topic stands in a text: then nothing in it turns the talk to a page. */
  readonly hasNames: (utterance: ScreenedUtterance) => boolean;
  /** The rules by id, for their first actions. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly dialogs: Dialogs;
  readonly talkWords: TalkWords;
  /** ISO code of the country that the deployer serves, if it is one. */
  readonly deploymentCountry?: string;
  /** True while the deployer has switched everything off but guidance in danger. */
  readonly isClosed: boolean;
  /** When persons are there; absent where there are none. */
  readonly desk?: Desk;
  /** True where the desk of persons has an address to be told at. */
  readonly hasDeskAddress: boolean;
}
