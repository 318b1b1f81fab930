import type { IntentName } from './names';
import type { PageKind } from './page';
import type { ToldWords } from './told-words';

/** A named group of patterns. */
export interface NamedMatch {
  readonly name: string;
  readonly match: readonly string[];
}

/** How messages move on from what was shown: the ways, by name, and the words that such a message may consist of. */
export interface OnwardWords {
  readonly only: ReadonlySet<string>;
  readonly ways: readonly NamedMatch[];
}

/** Words for a child: on their own, or beside an age below 18. */
export interface ChildWords {
  /** Behind one of these, a child is only wished for ("can I have children?"). */
  readonly wished: ReadonlySet<string>;
  readonly words: readonly string[];
  /** People who may be children ("my son"); they count as a child only with such an age. */
  readonly kin: ReadonlySet<string>;
  /** What may follow an age ("9 years old"), and what may precede one ("aged 9"). */
  readonly behind: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/**
 * Words for something that never was ("no steroids", "never had cortisone"), and words that make it ongoing or still to
 * come.
 */
export interface AbsentWords {
  readonly denying: ReadonlySet<string>;
  readonly having: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
}

/** A thing that a talk may stay with: the intents after which it does, and the stems of its words. */
export interface Thing {
  readonly after: ReadonlySet<IntentName>;
  readonly words: ReadonlySet<string>;
}

/** What a question wants to know ("how long"). Any text that tells it contains a word with one of the `told` stems. */
export interface PointAsked extends NamedMatch {
  readonly told: ReadonlySet<string>;
}

/** What a short question wants to know that one paragraph of a page tells, which begins with it ("Does it hurt? …"). */
export interface Opening {
  readonly name: string;
  /** The kinds of page of which it is asked. */
  readonly of: readonly PageKind[];
  /** Counts only where one of these things is named, or the talk stays with it ("how long does it take?", of the scan). */
  readonly things?: readonly string[];
  /** Looked for on no other page than the one asked about ("does it come back?", which is another matter for each illness). */
  readonly isOwn: boolean;
  /** Counts only if the answer shown last stood under one of these headings (a bare "how long?"). */
  readonly after?: readonly IntentName[];
  readonly asks: readonly string[];
  /** With one of these something else is asked. */
  readonly unless: readonly string[];
  /** How such a paragraph begins. */
  readonly opens: readonly string[];
}

/** What a message must contain to mean an intent of the talk: a word with one of these stems, and no exception. */
export interface OnlyWith {
  readonly words?: ReadonlySet<string>;
  readonly except: readonly string[];
}

/** What a message says besides its question (`shared/understanding.yml`). */
export interface AsideWords {
  /** Parts of the body, each with all its names. */
  readonly placesAlike: readonly (readonly string[])[];
  /** Things that an answer under one heading is searched for. */
  readonly lookedForUnder: ReadonlyMap<IntentName, readonly (readonly string[])[]>;
  /** Things to look for under every heading of a page, if the section asked about does not mention them. */
  readonly lookedForAnywhere: readonly (readonly string[])[];
  /** Words of somebody who asks for the reason of what was said. */
  readonly whys: readonly string[];
  /** Words beside such a word that name nothing: "why is that", "why so long". */
  readonly besideWhy: ReadonlySet<string>;
  /** Words for any operation, and words before them with which somebody means the one that the talk is about. */
  readonly operationWords: { readonly operations: ReadonlySet<string>; readonly meansOne: ReadonlySet<string> };
  /** Words of a text that gives a reason. */
  readonly reasons: readonly string[];
  readonly onward: OnwardWords;
  readonly ofChildren: ChildWords;
  readonly absent: AbsentWords;
  /** Words that name the heading by which two things are compared: "safer" by their side effects. */
  readonly comparedBy: ReadonlyMap<IntentName, readonly string[]>;
  /** Ways to ask when something is an emergency, as opposed to whether it is one now. */
  readonly alarmInGeneral: readonly string[];
  /** Subjects without a page for which the bot has words of its own, by their key in `phrases.yml`. */
  readonly ownWordsFor: readonly NamedMatch[];
  /** The same, for short messages matched as a whole. */
  readonly ownWordsAlone: ReadonlyMap<string, string>;
  /** Things without a page that a talk may stay with (the scan, crutches), by name. */
  readonly things: ReadonlyMap<string, Thing>;
  /** With one of these a short question is about the illness and not about the thing talked about. */
  readonly notOfThings: ReadonlySet<string>;
  /** Words that do not narrow a question down. */
  readonly ofAnyQuestion: ReadonlySet<string>;
  readonly points: readonly PointAsked[];
  readonly openings: readonly Opening[];
  /** Stems of words that name a thing (an illness, a food, a sport). They help to find what was not understood. */
  readonly named: ReadonlySet<string>;
  /** Words that tell when a treatment is to come. */
  readonly coming: ReadonlySet<string>;
  /** Ways to ask whether what was told of a harm is usual; words of a text that tells how usual it is. */
  readonly howUsual: readonly string[];
  readonly usual: readonly string[];
  /** Ways to ask what happens without treatment, and words of the step that says so. */
  readonly refusing: readonly string[];
  readonly untreated: readonly string[];
  /** Those of the bot's own words that win whatever the question resembles. */
  readonly ownWordsAlways: ReadonlySet<string>;
  /** Those that win in a short message. */
  readonly ownWordsShort: ReadonlySet<string>;
  /** Those matched by the whole of a message, even within a talk. */
  readonly ownWordsWhole: ReadonlyMap<string, string>;
  /** Intents of the talk itself that no message means without certain words. */
  readonly onlyWith: ReadonlyMap<IntentName, OnlyWith>;
  readonly told: ToldWords;
}
