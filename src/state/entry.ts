/** One entry of the log; what it holds is the channel's business. */
export interface Entry {
  readonly position: number;
  readonly activity: unknown;
}

/** A piece of the log, as one read gives it. */
export interface Stretch {
  /** Oldest first; a damaged one, which cannot be opened, is left out. */
  readonly entries: readonly Entry[];
  /** Where to read on: the last position looked at, so that no number of damaged entries can stop a reader. */
  readonly position: number;
  /** False where nothing stands behind that position. */
  readonly isMore: boolean;
}

/** At how many entries one read looks. */
export const ENTRIES_AT_ONCE = 100;
