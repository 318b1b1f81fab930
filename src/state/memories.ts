import type { Memory } from '../domain/memory';
import type { Store } from './open-store';

/** Where a conversation's memory is kept between turns; every call rejects where the store is broken. */
export interface Memories {
  readonly load: (conversation: string) => Promise<Memory | undefined>;
  readonly save: (conversation: string, memory: Memory) => Promise<void>;
  readonly forget: (conversation: string) => Promise<void>;
}

const placeOf = (conversation: string) => `memory/${conversation}`;

/** Keeps memories in the store, sealed. In: the store and a clock. Out: load, save and forget by conversation. */
export function keepMemories({ db, sealer }: Store, now: () => number = Date.now): Memories {
  return {
    async load(conversation) {
      const row = await db
        .selectFrom('memories')
        .select('sealed')
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      return row && (sealer.open(row.sealed, placeOf(conversation)) as Memory);
    },
    async save(conversation, memory) {
      const row = { at: now(), sealed: sealer.seal(memory, placeOf(conversation)) };
      await db
        .insertInto('memories')
        .values({ conversation, ...row })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
        .execute();
    },
    async forget(conversation) {
      await db.deleteFrom('memories').where('conversation', '=', conversation).execute();
    },
  };
}
