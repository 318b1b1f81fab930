import type { RaisedDisposition } from './disposition';
import type { Library } from './library';
import type { Memory } from './memory';
import type { IntentName, TopicName } from './names';
import type { Page } from './page';
import type { Reply } from './reply';

/**
 * The part of the body that a message asks about, as tests on a text: is it about this part, about this part alone, or
 * only about another.
 */
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
  /** Topics that the message names, in order. */
  readonly topics: readonly TopicName[];
  /** Words of a pasted or quoted report that can be explained, by name, most important first. */
  readonly reportWords?: readonly string[];
  /** True for a text that mentions what the message asks about ("can I fly?"). Such a step is shown first. */
  readonly speaksOf?: (text: string) => boolean;
  /**
   * Finds the text of a section to begin the answer with, if it clearly says more about the question than the default.
   */
  readonly leadOf?: (page: Page, heading: IntentName, byDefault: string) => string | undefined;
  readonly place?: PlaceAsked;
  /** The heading by which two things are compared ("which is safer?"). */
  readonly comparedBy?: IntentName;
  readonly memory: Memory;
  /** Today (ISO 8601). Pages past their review date are not served. */
  readonly today: string;
}

/** What a dialog leaves for the next turn. */
export type Remembered = Partial<Pick<Memory, 'topic' | 'intent' | 'shown' | 'misses' | 'sideBySide'>>;

/** What a dialog returns: a reply, or the request to ask the safety question instead. */
export type DialogResult =
  | { readonly reply: Reply; readonly remember: Remembered; readonly forget?: true }
  | { readonly asks: RaisedDisposition };

/** A pure function from a question and the content to a reply. It has no words of its own. */
export type Dialog = (turn: DialogTurn, library: Library) => DialogResult;
