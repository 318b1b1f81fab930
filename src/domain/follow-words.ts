import type { AsideWords, NamedMatch } from './aside-words';
import type { IntentName } from './names';
import type { CorrectingPhrases, CourtesyWords, OpeningPhrases } from './opening-words';
import type { PageKind } from './page';

/** How questions look: the words that begin one, the verbs behind "when", how a condition begins, what joins two. */
export interface QuestionWords {
  readonly begins: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /** Words that ask without a question ("I should like to know whether…"), and words behind them with which the question begins. */
  readonly wondering: ReadonlySet<string>;
  readonly indirect: ReadonlySet<string>;
  /** Words of somebody who tells something: a piece with one of them is no list of things asked. */
  readonly telling: ReadonlySet<string>;
  /** Who or what a question is about that follows another without a sign ("is it safe can I run"). */
  readonly persons: ReadonlySet<string>;
  /** Verbs of a question or a statement that deny ("doesn't"), and words before the thing that a question is about. */
  readonly negated: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words after which a question belongs to what stands before it ("it depends how big it is"). */
  readonly taking: ReadonlySet<string>;
  /** Question words that may as well go on with what was said ("the doctor who is away"). */
  readonly relatives: ReadonlySet<string>;
}

/** Short messages that ask one thing of what is talked of: of any page, or of a page of those kinds. */
export interface FollowUp {
  readonly intent: IntentName;
  readonly of?: readonly (PageKind | 'operation')[];
  /** Counts even where the words alone are sure to ask something else. */
  readonly anyway?: boolean;
  /** Counts only after one of these was asked, and then more than the words do: "why?". */
  readonly after?: readonly IntentName[];
  /** Counts only where the talk stays with one of these things ("how long does it take?", of the scan); then whatever the words alone ask. */
  readonly things?: readonly string[];
  readonly match: readonly string[];
}

/** Words of who asks for the second of two questions: which, of what, and what may stand around. */
export interface SecondAsked {
  readonly which: ReadonlySet<string>;
  readonly noun: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** What a message asks for by what it will not have. */
export interface Wish {
  readonly intent: IntentName;
  /** Counts only where the talk has not settled what is asked. */
  readonly mild?: boolean;
  readonly match: readonly string[];
}

/** How people lean on what was said before, how they put questions, and how they feel (`shared/understanding.yml`). */
export interface FollowWords extends AsideWords {
  readonly questions: QuestionWords;
  readonly courtesies: OpeningPhrases;
  readonly courteous: CourtesyWords;
  readonly leaning: OpeningPhrases;
  /** Openings of somebody who puts right what was said before. */
  readonly correcting: CorrectingPhrases;
  /** Words that begin a sentence behind such an opening. */
  readonly beginning: ReadonlySet<string>;
  readonly denying: readonly string[];
  /** Words before which a denial takes no name away ("is not", "why not"). */
  readonly turning: ReadonlySet<string>;
  /** What stands behind "the second" where it counts what was named or offered. */
  readonly counted: ReadonlySet<string>;
  /** Words around a choice that change nothing ("I have the second one"). */
  readonly picking: ReadonlySet<string>;
  readonly other: readonly string[];
  /** Phrases that mean what was talked of first. */
  readonly firstThing: readonly string[];
  /** One of the cues that show an everyday name to be meant. */
  readonly cue: string;
  /** Phrases before a name that ask what it is. */
  readonly about: OpeningPhrases;
  /** What the fragment of a question asks, by a word of it: of an illness, of a treatment. */
  readonly fragments: ReadonlyMap<string, IntentName>;
  readonly fragmentsOfTreatments: ReadonlyMap<string, IntentName>;
  /** What is asked of a named treatment, where the words would ask it of an illness. */
  readonly ofTreatments: ReadonlyMap<IntentName, IntentName>;
  /** What is asked of an illness, where the words would ask it of a treatment. */
  readonly ofIllnesses: ReadonlyMap<IntentName, IntentName>;
  /** Words that make a message one about health. */
  readonly ofHealth: ReadonlySet<string>;
  /** Words that name something of the subject itself, so that a strange word beside them may be part of it. */
  readonly ofSubject: ReadonlySet<string>;
  /** The same, in a talk that has begun. */
  readonly ofTalk: ReadonlySet<string>;
  /** "It" that points at nothing: "is it possible to…". */
  readonly impersonal: readonly string[];
  /** Things that a question may be about ("turmeric"): where the answer has no word of it, that is said. */
  readonly particular: readonly (readonly string[])[];
  /** More such things, for which an answer is only looked through: it begins with the step that has a word of them. */
  readonly lookedFor: readonly (readonly string[])[];
  /** Words of an intent that is offered only to who has spoken of it. */
  readonly onlyIfNamed: ReadonlyMap<IntentName, ReadonlySet<string>>;
  /** What a message wishes, whatever else it asks: "no drugs please". */
  readonly wishes: readonly Wish[];
  /** Ways to ask that one's own scan or report be judged. */
  readonly ownScan: readonly string[];
  /** Ways to ask for another language than English. */
  readonly otherLanguage: readonly string[];
  /** Ways to ask what a word means. */
  readonly meaning: readonly string[];
  /** Ways to ask whether one thing turns into another. */
  readonly becoming: readonly string[];
  /** Swellings elsewhere in the body that are another condition. */
  readonly otherSwellings: readonly string[];
  /** Words that compare. */
  readonly comparing: ReadonlySet<string>;
  /** Words that name a pregnancy. */
  readonly pregnancy: ReadonlySet<string>;
  /** Words that change nothing beside a name. */
  readonly small: ReadonlySet<string>;
  /** Words with which a short message carries the last question on. */
  readonly carrying: readonly string[];
  /** Words that name a place of the body, somebody or an age: alone, they carry the last question on. */
  readonly whereOrWho: ReadonlySet<string>;
  /** Words between things that somebody chooses from. */
  readonly choosing: ReadonlySet<string>;
  /** How people ask for the second of two questions. */
  readonly secondAsked: SecondAsked;
  /** Words of a question that asks for anything at all: "is there something that works?" */
  readonly openEnded: ReadonlySet<string>;
  /** What may stand inside a question and asks nothing: "how long did you say it lasts". */
  readonly asides: readonly string[];
  /** Words that point at what is talked of: "it", "this". */
  readonly pointing: ReadonlySet<string>;
  readonly followUps: readonly FollowUp[];
  readonly moods: readonly NamedMatch[];
  /** Illnesses that no page is about. */
  readonly elsewhere: readonly string[];
}
