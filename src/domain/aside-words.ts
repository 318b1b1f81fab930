import type { IntentName } from './names';

/** A named group of patterns. */
export interface NamedMatch {
  readonly name: string;
  readonly match: readonly string[];
}

/** Words that tell of a child: by themselves, or beside an age below 18. */
export interface ChildWords {
  readonly words: readonly string[];
  /** Who may be a child ("my son"), and is one only with such an age. */
  readonly kin: ReadonlySet<string>;
  /** What stands behind an age ("9 years old"), and before one ("aged 9"). */
  readonly behind: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/** Words of what never was there: "no steroids", "never had cortisone"; and words that make it last, or still to come. */
export interface AbsentWords {
  readonly denying: ReadonlySet<string>;
  readonly having: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
}

/** A thing that a talk may stay with: the intents behind which it does, and the stems of its words. */
export interface Thing {
  readonly after: ReadonlySet<IntentName>;
  readonly words: ReadonlySet<string>;
}

/** What a question wants to know ("how long"), and the stems of words one of which stands in whatever tells it. */
export interface PointAsked extends NamedMatch {
  readonly told: ReadonlySet<string>;
}

/** What a message must hold to mean an intent of the talk: the stems of words one of which it has, and patterns of what is something else. */
export interface OnlyWith {
  readonly words?: ReadonlySet<string>;
  readonly except: readonly string[];
}

/** What a message tells beside its question (`shared/understanding.yml`). */
export interface AsideWords {
  /** Parts of the body, each with all its names. */
  readonly placesAlike: readonly (readonly string[])[];
  /** Things that an answer under one heading is looked through for. */
  readonly lookedForUnder: ReadonlyMap<IntentName, readonly (readonly string[])[]>;
  /** Things that are looked for under every heading of a page, where the one that is asked has no word of them. */
  readonly lookedForAnywhere: readonly (readonly string[])[];
  /** Words of who asks for the reason of what was told. */
  readonly whys: readonly string[];
  /** Words for any operation, and words before them with which somebody means the one that the talk is about. */
  readonly operationWords: { readonly operations: ReadonlySet<string>; readonly meansOne: ReadonlySet<string> };
  /** Words of a text that gives a reason. */
  readonly reasons: readonly string[];
  readonly ofChildren: ChildWords;
  readonly absent: AbsentWords;
  /** Words that say by which heading two things are compared: "safer" by their side effects. */
  readonly comparedBy: ReadonlyMap<IntentName, readonly string[]>;
  /** Ways to ask when it is an emergency, and not whether it is one. */
  readonly alarmInGeneral: readonly string[];
  /** What no page is about, but of which the bot has words of its own: by the occasion in `phrases.yml`. */
  readonly ownWordsFor: readonly NamedMatch[];
  /** The same by the whole of a short message. */
  readonly ownWordsAlone: ReadonlyMap<string, string>;
  /** Things that a talk may stay with though no page is about them (the scan, crutches), by name. */
  readonly things: ReadonlyMap<string, Thing>;
  /** With one of these a short question is about the illness, and not about the thing that was asked about. */
  readonly notOfThings: ReadonlySet<string>;
  /** Words that make no question narrower than the one before. */
  readonly ofAnyQuestion: ReadonlySet<string>;
  readonly points: readonly PointAsked[];
  /** Stems of words that name a thing (an illness, a food, a sport), by which what was not understood is looked for. */
  readonly named: ReadonlySet<string>;
  /** Ways to ask what comes of it where no treatment is had; words of the step that tells it. */
  readonly refusing: readonly string[];
  readonly untreated: readonly string[];
  /** Those of the bot's own words that count whatever the question resembles. */
  readonly ownWordsAlways: ReadonlySet<string>;
  /** And those that do in a short message. */
  readonly ownWordsShort: ReadonlySet<string>;
  /** And by the whole of a message, also in a talk. */
  readonly ownWordsWhole: ReadonlyMap<string, string>;
  /** Intents of the talk itself that nothing means without words of theirs. */
  readonly onlyWith: ReadonlyMap<IntentName, OnlyWith>;
}
