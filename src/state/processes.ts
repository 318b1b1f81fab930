import type { Store } from './open-store';

/** The processes that share a store, as each reports itself. */
export interface Processes {
  readonly beat: (id: string, isFailing: boolean) => Promise<void>;
  /** True if another process has recently reported that it is well. */
  readonly othersAreWell: (id: string) => Promise<boolean>;
}

/** A process counts as gone after this many missed reports, but not before `FRESH_MS`. */
const SILENT_ASKINGS = 2.5;
const FRESH_MS = 150_000;
const KEPT_MS = 3_600_000;

/**
 * Keeps track of which processes are well.
 * @param seconds between two reports
 */
export function keepProcesses({ db }: Pick<Store, 'db'>, now: () => number = Date.now, seconds = 60): Processes {
  const fresh = Math.max(FRESH_MS, SILENT_ASKINGS * seconds * 1000);
  const kept = Math.max(KEPT_MS, fresh);
  return {
    async beat(id, isFailing) {
      const row = { at: now(), failing: isFailing ? 1 : 0 };
      const beat = db.insertInto('processes').values({ id, ...row });
      await beat.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
      await db
        .deleteFrom('processes')
        .where('at', '<', now() - kept)
        .execute();
    },
    async othersAreWell(id) {
      const well = db.selectFrom('processes').select('id').where('failing', '=', 0).where('id', '!=', id);
      return (await well.where('at', '>', now() - fresh).executeTakeFirst()) !== undefined;
    },
  };
}
