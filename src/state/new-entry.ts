/** A row of the log that is to be written, sealed. */
export interface NewEntry {
  readonly id: string;
  readonly conversation: string;
  readonly at: number;
  readonly waiting: number;
  readonly sealed: Uint8Array;
}

/** The memory that a turn leaves, sealed. */
export interface NewMemory {
  readonly conversation: string;
  readonly at: number;
  readonly sealed: Uint8Array;
  /** The turn that leaves it; the same turn, taken once more, leaves what was before it as it is. Empty where no turn does. */
  readonly turn: string;
}

/** How a memory takes the place of the one before it, in the words of both stores. */
export const OVER_OLD_MEMORY = `on conflict (conversation) do update set
  at = excluded.at, sealed = excluded.sealed, turn = excluded.turn,
  before = case when memories.turn = excluded.turn and memories.turn <> '' then memories.before else memories.sealed end`;

/**
 * Writes what a turn leaves: rows of the log, and memory; each call is all or nothing, and a row of the log makes its
 * conversation as old as what was said last in it. What is asked for together may be committed together, never in
 * another order.
 */
export interface EntryRows {
  /** Out: the position. */
  readonly append: (row: NewEntry) => Promise<number>;
  /** Adds rows that do not stand there yet, and notes that the entry of the given id waits no more. */
  readonly finish: (
    conversation: string,
    id: string,
    at: number,
    rows: readonly Pick<NewEntry, 'id' | 'sealed'>[],
  ) => Promise<void>;
  /** Waits a moment for the rows of the same turn, so that both are one commit. */
  readonly remember: (memory: NewMemory) => Promise<void>;
}
