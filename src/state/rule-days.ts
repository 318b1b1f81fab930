import type { Kysely } from 'kysely';
import type { RuleCount, RuleCountKind } from '../domain/rule-count';
import { inOneOrder } from './in-one-order';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** Counts by rule and day in the store. Every call rejects if the store is broken. */
export interface RuleDays {
  /** Adds to the existing counts, all or nothing. */
  readonly add: (counts: readonly RuleCount[]) => Promise<void>;
  readonly since: (day: string) => Promise<readonly RuleCount[]>;
  /** The day of the oldest count; undefined if there is none. */
  readonly firstDay: () => Promise<string | undefined>;
}

/** Keeps the counts in the store. */
export function keepRuleDays({ db }: Pick<Store, 'db'>): RuleDays {
  return {
    add: (counts) =>
      db.transaction().execute(async (inside) => {
        for (const row of inOneOrder(counts)) {
          await inside
            .insertInto('rule_days')
            .values(row)
            .onConflict((conflict) =>
              conflict
                .columns(['day', 'rule', 'kind', 'version'])
                .doUpdateSet((old) => ({ count: old('rule_days.count', '+', row.count) })),
            )
            .execute();
        }
      }),
    since: (day) => countsSince(db, day),
    async firstDay() {
      const oldest = db.selectFrom('rule_days').select('day').orderBy('day').limit(1);
      return (await oldest.executeTakeFirst())?.day;
    },
  };
}

/** The counts since a day (ISO 8601), oldest first, then by rule. */
export async function countsSince(db: Kysely<Tables>, day: string): Promise<readonly RuleCount[]> {
  const rows = db.selectFrom('rule_days').selectAll().where('day', '>=', day);
  const sorted = await rows.orderBy('day').orderBy('rule').orderBy('kind').orderBy('version').execute();
  return sorted.map((row) => ({ ...row, kind: row.kind as RuleCountKind }));
}
