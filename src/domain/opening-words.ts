/** Phrases that open a message; those of `apart` only where a comma or a stop ends them. */
export interface OpeningPhrases {
  readonly always: readonly string[];
  readonly apart: readonly string[];
}

/** How people put right what they said: openings, the same inside a message, what stands behind what is meant, how a slip is told. */
export interface CorrectingPhrases extends OpeningPhrases {
  readonly inside: readonly string[];
  readonly behind: readonly string[];
  readonly slips: readonly string[];
}

/** Words of which some say something by themselves and the others stand around them. */
export interface CoreWords {
  readonly core: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** Words of a clause that is nothing but courteous, and of the wrapping of a question. */
export interface CourtesyWords {
  readonly clause: CoreWords;
  readonly request: CoreWords;
  /** What stands behind a question and asks nothing ("do you think", "lol"). */
  readonly tails: readonly string[];
}
