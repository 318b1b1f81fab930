import type { Store } from './open-store';

/** The processes over one store, as far as each tells of itself. */
export interface Processes {
  readonly beat: (id: string, isFailing: boolean) => Promise<void>;
  /** True where another process told in the last minutes that it is well. */
  readonly othersAreWell: (id: string) => Promise<boolean>;
}

/** Two askings and a half: a process that is silent for longer counts as gone. */
const FRESH_MS = 150_000;
const KEPT_MS = 3_600_000;

/** Keeps who is well. In: the store and a clock. */
export function keepProcesses({ db }: Pick<Store, 'db'>, now: () => number = Date.now): Processes {
  return {
    async beat(id, isFailing) {
      const row = { at: now(), failing: isFailing ? 1 : 0 };
      const beat = db.insertInto('processes').values({ id, ...row });
      await beat.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
      await db
        .deleteFrom('processes')
        .where('at', '<', now() - KEPT_MS)
        .execute();
    },
    async othersAreWell(id) {
      const well = db.selectFrom('processes').select('id').where('failing', '=', 0).where('id', '!=', id);
      return (await well.where('at', '>', now() - FRESH_MS).executeTakeFirst()) !== undefined;
    },
  };
}
