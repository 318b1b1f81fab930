/** Phrases that open a message. Those in `apart` count only if a comma or a full stop follows. */
export interface OpeningPhrases {
  readonly always: readonly string[];
  readonly apart: readonly string[];
}

/**
 * How people correct themselves: openings, the same inside a message, what follows the intended word, how a slip is
 * admitted.
 */
export interface CorrectingPhrases extends OpeningPhrases {
  readonly inside: readonly string[];
  readonly behind: readonly string[];
  readonly slips: readonly string[];
}

/** Words that carry meaning by themselves, and words that only stand around them. */
export interface CoreWords {
  readonly core: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** Words of a clause that is only polite, and of the polite wrapping of a question. */
export interface CourtesyWords {
  readonly clause: CoreWords;
  readonly request: CoreWords;
  /** What may follow a question without asking anything ("do you think", "lol"). */
  readonly tails: readonly string[];
}
