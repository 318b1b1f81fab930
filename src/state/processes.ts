import type { Store } from './open-store';

/** The processes over one store, as far as each tells of itself. */
export interface Processes {
  readonly beat: (id: string, isFailing: boolean) => Promise<void>;
  /** True where another process told in the last minutes that it is well. */
  readonly othersAreWell: (id: string) => Promise<boolean>;
}

/** So many askings without a word, and at least so long: then a process counts as gone. */
const SILENT_ASKINGS = 2.5;
const FRESH_MS = 150_000;
const KEPT_MS = 3_600_000;

/** Keeps who is well. In: the store, a clock, the seconds between two askings. */
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
