/** A row of the log to be written, encrypted. */
export interface NewEntry {
  readonly id: string;
  readonly conversation: string;
  readonly at: number;
  readonly waiting: number;
  readonly sealed: Uint8Array;
}

/** The memory that a turn leaves, encrypted. */
export interface NewMemory {
  readonly conversation: string;
  readonly at: number;
  readonly sealed: Uint8Array;
  /** The turn that leaves it, or ''. The same turn run again does not change what was before it. */
  readonly turn: string;
}

/** How a memory replaces the one before it, in SQL that both stores understand. */
export const OVER_OLD_MEMORY = `on conflict (conversation) do update set
  at = excluded.at, sealed = excluded.sealed, turn = excluded.turn,
  before = case when memories.turn = excluded.turn and memories.turn <> '' then memories.before else memories.sealed end`;

/**
 * Writes what a turn leaves: rows of the log, and memory. Each call is all or nothing. A row of the log also updates
 * the age of its conversation. Calls made together may be committed together, but never in another order.
 */
export interface EntryRows {
  /** Returns the position. */
  readonly append: (row: NewEntry) => Promise<number>;
  /** Adds rows that do not exist yet, and marks the entry with the given id as answered. */
  readonly finish: (
    conversation: string,
    id: string,
    at: number,
    rows: readonly Pick<NewEntry, 'id' | 'sealed'>[],
  ) => Promise<void>;
  /** Waits a moment for the rows of the same turn, so that both are one commit. */
  readonly remember: (memory: NewMemory) => Promise<void>;
}
