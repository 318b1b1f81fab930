/** A row of the log that is to be written, sealed. */
export interface NewEntry {
  readonly id: string;
  readonly conversation: string;
  readonly at: number;
  readonly waiting: number;
  readonly sealed: Uint8Array;
}

/** Writes rows of the log; each call is all or nothing, and makes its conversation as old as what was said last in it. */
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
}
