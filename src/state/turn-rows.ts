import type { Sealed } from './tables';

/** The memory of a conversation as it is stored: what it is now, the turn that left it, and what it was before that turn. */
export interface MemoryRow {
  readonly sealed: Sealed;
  readonly turn: string | null;
  readonly before: Sealed | null;
}

/** A message that waits in the line of its conversation, as it is stored. */
export interface LineRow {
  readonly position: number;
  readonly id: string;
  readonly sealed: Sealed;
}

/** Reads what every turn needs, each by its conversation, without waiting in a line where there need be none. */
export interface TurnRows {
  readonly memory: (conversation: string) => Promise<MemoryRow | undefined>;
  readonly firstInLine: (conversation: string) => Promise<LineRow | undefined>;
}

/** What stands first in a line, in the words of both stores; the first condition is that of the index of what waits. */
export const FIRST_IN_LINE = (conversation: string) =>
  `select position, id, sealed from activities
   where waiting > 0 and waiting = 1 and conversation = ${conversation} order by position limit 1`;
