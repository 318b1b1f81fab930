import { sql } from 'kysely';
import type { Memory } from '../domain/memory';
import type { Store } from './open-store';
import type { Sealed } from './tables';

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
export function keepMemories({ db, sealer }: Store, now: () => number = Date.now): Memories {
  return {
    async load(conversation, turn) {
      const row = await db
        .selectFrom('memories')
        .select(['sealed', 'turn', 'before'])
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      const sealed = turn !== undefined && row?.turn === turn ? row.before : row?.sealed;
      return sealed ? (sealer.open(sealed, placeOf(conversation)) as Memory) : undefined;
    },
    async save(conversation, memory, turn) {
      const row = { at: now(), sealed: sealer.seal(memory, placeOf(conversation)), turn: turn ?? null };
      // Only the same turn, taken once more, leaves what was before it as it is.
      const before = sql<Sealed>`case when memories.turn = ${row.turn} then memories.before else memories.sealed end`;
      await db
        .insertInto('memories')
        .values({ conversation, ...row })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ ...row, before }))
        .execute();
    },
    async forget(conversation) {
      await db.deleteFrom('memories').where('conversation', '=', conversation).execute();
    },
  };
}
