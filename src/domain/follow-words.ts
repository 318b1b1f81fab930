import type { AsideWords, NamedMatch } from './aside-words';
import type { IntentName } from './names';
import type { CorrectingPhrases, CourtesyWords, OpeningPhrases } from './opening-words';
import type { PageKind } from './page';

/** How questions look: words that begin one, verbs after "when", how a condition begins, what joins two. */
export interface QuestionWords {
  readonly begins: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /**
   * Words that ask without a question ("I should like to know whether…"), and words with which the question then
   * begins.
   */
  readonly wondering: ReadonlySet<string>;
  readonly indirect: ReadonlySet<string>;
  /** Words of somebody who tells something. A piece with one of them is not a list of questions. */
  readonly telling: ReadonlySet<string>;
  /** Subjects of a question that follows another without punctuation ("is it safe can I run"). */
  readonly persons: ReadonlySet<string>;
  /** Negated verbs ("doesn't"), and words that precede what a question is about. */
  readonly negated: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words that tie a question to what precedes it ("it depends how big it is"). */
  readonly taking: ReadonlySet<string>;
  /** Question words that may also continue a statement ("the doctor who is away"). */
  readonly relatives: ReadonlySet<string>;
}

/** Short messages that ask one thing about the current topic, on any page or on pages of these kinds. */
export interface FollowUp {
  readonly intent: IntentName;
  readonly of?: readonly (PageKind | 'operation')[];
  /** Counts even where the words alone clearly ask something else. */
  readonly anyway?: boolean;
  /** Counts only after one of these was asked, and then overrides the words themselves: "why?". */
  readonly after?: readonly IntentName[];
  /**
   * Counts only while the talk stays with one of these ("how long does it take?", the scan), and then overrides the
   * words.
   */
  readonly things?: readonly string[];
  readonly match: readonly string[];
}

/** Words of somebody who asks for the second of two questions: which one, of what, and what may surround them. */
export interface SecondAsked {
  readonly which: ReadonlySet<string>;
  readonly noun: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** What a message asks for by saying what it does not want. */
export interface Wish {
  readonly intent: IntentName;
  /** Counts only where the talk has not settled what is asked. */
  readonly mild?: boolean;
  readonly match: readonly string[];
}

/** How people refer to what was said before, put questions, and say how they feel (`shared/understanding.yml`). */
export interface FollowWords extends AsideWords {
  readonly questions: QuestionWords;
  readonly courtesies: OpeningPhrases;
  readonly courteous: CourtesyWords;
  readonly leaning: OpeningPhrases;
  /** Openings of somebody who corrects what was said before. */
  readonly correcting: CorrectingPhrases;
  /** Words that begin a sentence after such an opening. */
  readonly beginning: ReadonlySet<string>;
  readonly denying: readonly string[];
  /** Words before which a denial does not take a name away ("is not", "why not"). */
  readonly turning: ReadonlySet<string>;
  /** What follows "the second" where it counts what was named or offered. */
  readonly counted: ReadonlySet<string>;
  /** Words around a choice that change nothing ("I have the second one"). */
  readonly picking: ReadonlySet<string>;
  readonly other: readonly string[];
  /** Phrases that mean the first thing that was talked about. */
  readonly firstThing: readonly string[];
  /** One of the cues that show that an everyday name is meant. */
  readonly cue: string;
  /** Phrases before a name that ask what it is. */
  readonly about: OpeningPhrases;
  /** What a fragment of a question asks, by one of its words: about an illness, and about a treatment. */
  readonly fragments: ReadonlyMap<string, IntentName>;
  readonly fragmentsOfTreatments: ReadonlyMap<string, IntentName>;
  /** What is asked about a treatment where the words would ask it about an illness. */
  readonly ofTreatments: ReadonlyMap<IntentName, IntentName>;
  /** What is asked about an illness where the words would ask it about a treatment. */
  readonly ofIllnesses: ReadonlyMap<IntentName, IntentName>;
  /** Words that make a message one about health. */
  readonly ofHealth: ReadonlySet<string>;
  /** Words for the subject itself. An unknown word beside one of them may belong to the subject too. */
  readonly ofSubject: ReadonlySet<string>;
  /** The same, once a talk has begun. */
  readonly ofTalk: ReadonlySet<string>;
  /** "It" that refers to nothing: "is it possible to…". */
  readonly impersonal: readonly string[];
  /** Things that a question may be about ("turmeric"). If the answer does not mention them, the bot says so. */
  readonly particular: readonly (readonly string[])[];
  /** More such things. The answer only begins with the step that mentions them, if there is one. */
  readonly lookedFor: readonly (readonly string[])[];
  /** Words of an intent that is offered only to people who have mentioned it. */
  readonly onlyIfNamed: ReadonlyMap<IntentName, ReadonlySet<string>>;
  /** What a message wishes, whatever else it asks: "no drugs please". */
  readonly wishes: readonly Wish[];
  /** Ways to ask for a judgment on one's own scan or report. */
  readonly ownScan: readonly string[];
  /** Ways to ask for a language other than English. */
  readonly otherLanguage: readonly string[];
  /** Ways to ask what a word means. */
  readonly meaning: readonly string[];
  /** Ways to ask whether one thing turns into another. */
  readonly becoming: readonly string[];
  /** Swellings elsewhere in the body, which are another condition. */
  readonly otherSwellings: readonly string[];
  readonly comparing: ReadonlySet<string>;
  readonly pregnancy: ReadonlySet<string>;
  /** Words that change nothing beside a name. */
  readonly small: ReadonlySet<string>;
  /** Words with which a short message continues the last question. */
  readonly carrying: readonly string[];
  /** Words for a part of the body, a person or an age. On their own they continue the last question. */
  readonly whereOrWho: ReadonlySet<string>;
  /** Words between things to choose from. */
  readonly choosing: ReadonlySet<string>;
  /** How people ask for the second of two questions. */
  readonly secondAsked: SecondAsked;
  /** Words of a question that asks for anything at all: "is there something that works?" */
  readonly openEnded: ReadonlySet<string>;
  /** Insertions in a question that ask nothing: "how long did you say it lasts". */
  readonly asides: readonly string[];
  /** Words that refer to what is talked about: "it", "this". */
  readonly pointing: ReadonlySet<string>;
  readonly followUps: readonly FollowUp[];
  readonly moods: readonly NamedMatch[];
  /** Illnesses that no page is about. */
  readonly elsewhere: readonly string[];
}
