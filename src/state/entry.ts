/** One entry of the log. Its content is the channel's business. */
export interface Entry {
  readonly position: number;
  readonly activity: unknown;
}

/** A piece of the log, as one read returns it. */
export interface Stretch {
  /** Oldest first. Damaged entries, which cannot be opened, are left out. */
  readonly entries: readonly Entry[];
  /**
   * The last position looked at, from which to read on. It passes damaged entries too, so that they cannot stop a
   * reader.
   */
  readonly position: number;
  /** False if nothing follows that position. */
  readonly isMore: boolean;
}

/** How many entries one read looks at. */
export const ENTRIES_AT_ONCE = 100;
