import type { Memory } from '../domain/memory';
import type { Store } from './open-store';

/**
 * Where a conversation's memory is kept between turns; every call rejects where the store is broken. With a turn's id, a
 * turn that was cut off and is taken once more finds the memory that it began from, not the one that it left.
 */
export interface Memories {
  readonly load: (conversation: string, turn?: string) => Promise<Memory | undefined>;
  readonly save: (conversation: string, memory: Memory, turn?: string) => Promise<void>;
  readonly forget: (conversation: string) => Promise<void>;
}

const placeOf = (conversation: string) => `memory/${conversation}`;

/** Keeps memories in the store, sealed. In: the store and a clock. Out: load, save and forget by conversation. */
export function keepMemories({ db, sealer, entries, turnRows }: Store, now: () => number = Date.now): Memories {
  return {
    async load(conversation, turn) {
      const row = await turnRows.memory(conversation);
      const sealed = turn !== undefined && row?.turn === turn ? row.before : row?.sealed;
      return sealed ? (sealer.open(sealed, placeOf(conversation)) as Memory) : undefined;
    },
    async save(conversation, memory, turn = '') {
      const sealed = sealer.seal(memory, placeOf(conversation));
      await entries.remember({ conversation, at: now(), sealed, turn });
    },
    async forget(conversation) {
      await db.deleteFrom('memories').where('conversation', '=', conversation).execute();
    },
  };
}
