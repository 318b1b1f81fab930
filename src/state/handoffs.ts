import type { Store } from './open-store';

/** Where to reach a talk that a human took over. `reference` is the channel's own way back, if it needs one. */
export interface KeptHandoff {
  readonly conversation: string;
  readonly channel: string;
  readonly reference?: unknown;
  /** What the bot has to say at the end and could not deliver yet. */
  readonly unsaid?: readonly string[];
}

/** Remembers where talks are that humans took over, and nothing said in them. */
export interface Handoffs {
  readonly keep: (id: string, handoff: Partial<KeptHandoff>) => Promise<void>;
  readonly find: (id: string) => Promise<KeptHandoff | undefined>;
  /** Something was said in it, so it is kept for the full time again. False if it was forgotten. */
  readonly touch: (id: string) => Promise<boolean>;
  readonly forget: (id: string) => Promise<void>;
}

/** A handoff that nobody ended is forgotten this many hours after the last message in it. */
export const HANDOFF_HOURS = 24;

const placeOf = (id: string) => `handoff/${id}`;

/** Keeps handoffs in the store, encrypted. `keep` merges with what is already there. */
export function keepHandoffs({ db, sealer }: Store, now: () => number = Date.now): Handoffs {
  const find = async (id: string) => {
    const row = await db.selectFrom('handoffs').select('sealed').where('id', '=', id).executeTakeFirst();
    return row && (sealer.open(row.sealed, placeOf(id)) as KeptHandoff);
  };
  return {
    find,
    async keep(id, handoff) {
      const row = { at: now(), sealed: sealer.seal({ ...(await find(id)), ...handoff }, placeOf(id)) };
      await db
        .insertInto('handoffs')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    async touch(id) {
      const { numUpdatedRows } = await db
        .updateTable('handoffs')
        .set({ at: now() })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows) === 1;
    },
    async forget(id) {
      await db.deleteFrom('handoffs').where('id', '=', id).execute();
    },
  };
}
