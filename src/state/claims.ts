import { createHash } from 'node:crypto';
import type { Store } from './open-store';

/** Sees to it that a thing is done once, also by several processes: who claims it first does it. */
export interface Claims {
  /** True for the first to claim. */
  readonly claim: (...key: readonly string[]) => Promise<boolean>;
  /** Gives it back: it may be done again. */
  readonly release: (...key: readonly string[]) => Promise<void>;
}

/** Claims are hashes, so that no id of a conversation or person stands in the table. They go after so many hours. */
export const CLAIM_HOURS = 30 * 24;

/** Keeps claims in the store. In: the store and a clock. Out: claim and release. */
export function keepClaims({ db }: Store, now: () => number = Date.now): Claims {
  return {
    async claim(...parts) {
      const row = db.insertInto('claims').values({ key: hash(parts), at: now() });
      const { numInsertedOrUpdatedRows } = await row
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows) === 1;
    },
    async release(...parts) {
      await db.deleteFrom('claims').where('key', '=', hash(parts)).execute();
    },
  };
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
