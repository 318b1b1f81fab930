import type { Sealed } from './tables';

/** The memory of a conversation as stored: what it is now, the turn that left it, and what it was before that turn. */
export interface MemoryRow {
  readonly sealed: Sealed;
  readonly turn: string | null;
  readonly before: Sealed | null;
}

/** A message that waits in the queue of its conversation, as stored. */
export interface LineRow {
  readonly position: number;
  readonly id: string;
  readonly sealed: Sealed;
}

/** Reads what every turn needs, by conversation. */
export interface TurnRows {
  readonly memory: (conversation: string) => Promise<MemoryRow | undefined>;
  readonly firstInLine: (conversation: string) => Promise<LineRow | undefined>;
}

/**
 * What is first in a queue, in SQL that both stores understand. The first condition selects the index of waiting
 * entries.
 */
export const FIRST_IN_LINE = (conversation: string) =>
  `select position, id, sealed from activities
   where waiting > 0 and waiting = 1 and conversation = ${conversation} order by position limit 1`;
