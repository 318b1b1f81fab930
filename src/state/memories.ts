import type { Memories } from '../domain/memories';
import type { Memory } from '../domain/memory';
import type { Store } from './open-store';

/** Memories in the store, which can also be deleted. */
export interface StoredMemories extends Memories {
  readonly forget: (conversation: string) => Promise<void>;
}

const placeOf = (conversation: string) => `memory/${conversation}`;

/** Keeps memories in the store, encrypted, by conversation. */
export function keepMemories({ db, sealer, entries, turnRows }: Store, now: () => number = Date.now): StoredMemories {
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
