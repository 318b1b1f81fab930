import type { RaisedDisposition } from './disposition';
import type { Library } from './library';
import type { Memory } from './memory';
import type { IntentName, TopicName } from './names';
import type { Page } from './page';
import type { Reply } from './reply';

/** The part of the body that a message asks about: which texts tell of it, of it alone, and only of another. */
export interface PlaceAsked {
  readonly isOf: (text: string) => boolean;
  readonly isOnlyOf: (text: string) => boolean;
  readonly isElsewhere: (text: string) => boolean;
  /** True where it was named earlier in the talk: it may choose what stands first, and nothing is said of it. */
  readonly isKept?: true;
}

/** One question on its way to its dialog. */
export interface DialogTurn {
  readonly intent: IntentName;
  /** Topics that the message names, in its order. */
  readonly topics: readonly TopicName[];
  /** Words of a pasted or quoted report that can be explained, by name, most important first. */
  readonly reportWords?: readonly string[];
  /** True of a text that has a word of a thing which the message asks about ("can I fly?"): such a step is shown first. */
  readonly speaksOf?: (text: string) => boolean;
  /** Finds the text of a section that the answer should begin with, where one clearly says more on what is asked than that which would. */
  readonly leadOf?: (page: Page, heading: IntentName, byDefault: string) => string | undefined;
  readonly place?: PlaceAsked;
  /** The heading by which two things are compared ("which is safer?"). */
  readonly comparedBy?: IntentName;
  readonly memory: Memory;
  /** Today (ISO 8601): pages past their review date are not read from. */
  readonly today: string;
}

/** What a dialog leaves for the next turn. */
export type Remembered = Partial<Pick<Memory, 'topic' | 'intent' | 'shown' | 'misses' | 'sideBySide'>>;

/** What a dialog gives back: a reply, or the wish that the safety question be asked instead. */
export type DialogResult =
  | { readonly reply: Reply; readonly remember: Remembered; readonly forget?: true }
  | { readonly asks: RaisedDisposition };

/** A pure function from a question and the content to a reply; it has no words of its own. */
export type Dialog = (turn: DialogTurn, library: Library) => DialogResult;
