import { createHash } from 'node:crypto';
import type { Store } from './open-store';

/** Makes sure that something is done only once, even with several processes: whoever claims it first does it. */
export interface Claims {
  /** True for the first to claim. */
  readonly claim: (...key: readonly string[]) => Promise<boolean>;
  /** The same for a limited time. If it was not settled by then, its holder has died, and the next to ask gets it. */
  readonly lease: (...key: readonly string[]) => Promise<boolean>;
  /** Makes a lease final: the thing is done. */
  readonly settle: (...key: readonly string[]) => Promise<void>;
  readonly isSettled: (...key: readonly string[]) => Promise<boolean>;
  /** Gives it back: it may be done again. */
  readonly release: (...key: readonly string[]) => Promise<void>;
}

/**
 * Hours until a claim is deleted. Claims are stored as hashes, so that the table has no id of a conversation or person.
 */
export const CLAIM_HOURS = 30 * 24;

/** How long a lease lasts: longer than a turn with all its send tries, shorter than a channel keeps redelivering. */
export const LEASE_MS = 60_000;

/** Keeps claims in the store. */
export function keepClaims({ db }: Store, now: () => number = Date.now): Claims {
  return {
    async claim(...parts) {
      const row = db.insertInto('claims').values({ key: hash(parts), at: now() });
      const { numInsertedOrUpdatedRows } = await row
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows) === 1;
    },
    async lease(...parts) {
      const row = { at: now(), until: now() + LEASE_MS };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('claims')
        .values({ key: hash(parts), ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row).where('claims.until', '<=', now()))
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows) === 1;
    },
    async settle(...parts) {
      await db.updateTable('claims').set({ until: null }).where('key', '=', hash(parts)).execute();
    },
    async isSettled(...parts) {
      const row = await db.selectFrom('claims').select('until').where('key', '=', hash(parts)).executeTakeFirst();
      return row?.until === null;
    },
    async release(...parts) {
      await db.deleteFrom('claims').where('key', '=', hash(parts)).execute();
    },
  };
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
