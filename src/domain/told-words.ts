/** Patterns of a kind of message, and words with which it says something else. */
export interface ToldPattern {
  readonly match: readonly string[];
  readonly unless: ReadonlySet<string>;
}

/** The ages that a text of the pages may tell of: from, to, and how such a text names them. */
export interface AgeGroup {
  readonly from: number;
  readonly to: number;
  readonly told: readonly string[];
}

/** The words of what people tell of themselves or somebody else (`told` in `shared/understanding.yml`). */
export interface ToldWords {
  /** Words that tell nothing beside a fact. */
  readonly around: ReadonlySet<string>;
  /** Stems of words for people. */
  readonly people: ReadonlySet<string>;
  /** Words with one of which a message says that somebody is or has something. */
  readonly stating: ReadonlySet<string>;
  /** The same for a condition ("I take warfarin"), and for a child ("my toddler"). */
  readonly taking: ReadonlySet<string>;
  readonly owning: ReadonlySet<string>;
  /** Words with which a message is about its writer. */
  readonly writer: ReadonlySet<string>;
  /** Illnesses, medicines and habits that decide who should not have a treatment, each with all its names. */
  readonly conditions: readonly (readonly string[])[];
  /** Words with which a condition is told to be absent or over: "my kidneys are fine". */
  readonly absent: ReadonlySet<string>;
  /** Words before and behind a number that is an age, words before "is" with which it is none, and the groups. */
  readonly ages: {
    readonly before: ReadonlySet<string>;
    readonly behind: ReadonlySet<string>;
    readonly things: ReadonlySet<string>;
    readonly groups: readonly AgeGroup[];
  };
  /** Words for the scale of a stage, and the numbers on it. */
  readonly stages: { readonly scale: ReadonlySet<string>; readonly steps: ReadonlySet<string> };
  readonly sides: ReadonlySet<string>;
  /** Somebody is better, or a scan is. */
  readonly goodNews: ToldPattern;
  /** It was found by chance and does not hurt; words of the paragraph on that. */
  readonly byChance: ToldPattern & { readonly told: readonly string[] };
  /** "What can I do", beside a fact: the treatments are meant. */
  readonly vagueWishes: readonly string[];
}
