import type { Store } from './open-store';

/** Which conversations of the embedded Direct Line have begun. */
export interface Conversations {
  /** True if this call began it, false if it had begun before. */
  readonly begin: (id: string, person: string) => Promise<boolean>;
  /** The person's `dl_` id (empty if unknown); undefined if there is no such conversation. */
  readonly personIn: (id: string) => Promise<string | undefined>;
  /** True for the first caller only, so that a conversation is welcomed once. */
  readonly claimWelcome: (id: string) => Promise<boolean>;
}

/** Keeps conversations in the store. */
export function keepConversations({ db }: Store, now: () => number = Date.now): Conversations {
  return {
    async begin(id, person) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('conversations')
        .values({ id, at: now(), welcomed: 0, person })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows) === 1;
    },
    async personIn(id) {
      return (await db.selectFrom('conversations').select('person').where('id', '=', id).executeTakeFirst())?.person;
    },
    async claimWelcome(id) {
      const claim = db.updateTable('conversations').set({ welcomed: 1 }).where('id', '=', id).where('welcomed', '=', 0);
      return (await claim.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
    },
  };
}
