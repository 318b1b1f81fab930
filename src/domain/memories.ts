import type { Memory } from './memory';

/**
 * Where a conversation's memory is kept between turns. Every call rejects if the store is broken. A turn that was cut
 * off and is run again under the same id finds the memory that it started from, not the one it left.
 */
export interface Memories {
  readonly load: (conversation: string, turn?: string) => Promise<Memory | undefined>;
  readonly save: (conversation: string, memory: Memory, turn?: string) => Promise<void>;
}
