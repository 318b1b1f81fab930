import type { IntentName } from './names';
import type { PageKind } from './page';

/** Phrases that open a message; those of `apart` only where a comma or a stop ends them. */
export interface OpeningPhrases {
  readonly always: readonly string[];
  readonly apart: readonly string[];
}

/** How questions look: the words that begin one, the verbs behind "when", how a condition begins, what joins two. */
export interface QuestionWords {
  readonly begins: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
}

/** Short messages that ask one thing of what is talked of: of any page, or of a page of those kinds. */
export interface FollowUp {
  readonly intent: IntentName;
  readonly of?: readonly PageKind[];
  /** Counts only after one of these was asked, and then more than the words do: "why?". */
  readonly after?: readonly IntentName[];
  readonly match: readonly string[];
}

/** A named group of patterns. */
export interface NamedMatch {
  readonly name: string;
  readonly match: readonly string[];
}

/** How people lean on what was said before, how they put questions, and how they feel (`shared/understanding.yml`). */
export interface FollowWords {
  readonly questions: QuestionWords;
  readonly courtesies: OpeningPhrases;
  readonly leaning: OpeningPhrases;
  readonly denying: readonly string[];
  readonly other: readonly string[];
  /** One of the cues that show an everyday name to be meant. */
  readonly cue: string;
  /** Phrases before a name that ask what it is. */
  readonly about: OpeningPhrases;
  /** What the fragment of a question asks, by a word of it: of an illness, of a treatment. */
  readonly fragments: ReadonlyMap<string, IntentName>;
  readonly fragmentsOfTreatments: ReadonlyMap<string, IntentName>;
  /** What is asked of a named treatment, where the words would ask it of an illness. */
  readonly ofTreatments: ReadonlyMap<IntentName, IntentName>;
  /** Words that make a message one about health. */
  readonly ofHealth: ReadonlySet<string>;
  /** Words that compare. */
  readonly comparing: ReadonlySet<string>;
  /** Words that name a pregnancy. */
  readonly pregnancy: ReadonlySet<string>;
  /** Words that change nothing beside a name. */
  readonly small: ReadonlySet<string>;
  /** Words with which a short message carries the last question on. */
  readonly carrying: readonly string[];
  /** Words between things that somebody chooses from. */
  readonly choosing: ReadonlySet<string>;
  /** How people ask for the second of two questions. */
  readonly secondAsked: readonly string[];
  /** Words that point at what is talked of: "it", "this". */
  readonly pointing: ReadonlySet<string>;
  readonly followUps: readonly FollowUp[];
  readonly moods: readonly NamedMatch[];
  /** Illnesses that no page is about. */
  readonly elsewhere: readonly string[];
}
