import type { Memory } from './memory';

/**
 * Where a conversation's memory is kept between turns; every call rejects where the store is broken. With a turn's id, a
 * turn that was cut off and is taken once more finds the memory that it began from, not the one that it left.
 */
export interface Memories {
  readonly load: (conversation: string, turn?: string) => Promise<Memory | undefined>;
  readonly save: (conversation: string, memory: Memory, turn?: string) => Promise<void>;
}
