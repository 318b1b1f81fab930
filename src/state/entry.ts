/** One entry of the log; what it holds is the channel's business. */
export interface Entry {
  readonly position: number;
  readonly activity: unknown;
}

/** How many entries one read gives; where it gives fewer, there are no more. */
export const ENTRIES_AT_ONCE = 100;
