import type { Kysely } from 'kysely';
import type { AnswerCount, AnswerOutcome } from '../domain/answer-count';
import { inOneOrder } from './in-one-order';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** Counts of what was answered and what was not, by day; rejects where the store is broken. */
export interface AnswerDays {
  /** Adds to what is there already, all of it or nothing. */
  readonly add: (counts: readonly AnswerCount[]) => Promise<void>;
}

/** Keeps the counts. In: the store. Out: the call above. */
export function keepAnswerDays({ db }: Pick<Store, 'db'>): AnswerDays {
  return {
    add: (counts) =>
      db.transaction().execute(async (inside) => {
        for (const { day, outcome, intent, topic, count } of inOneOrder(counts)) {
          await inside
            .insertInto('answer_days')
            .values({ day, outcome, intent, topic, count })
            .onConflict((conflict) =>
              conflict
                .columns(['day', 'outcome', 'intent', 'topic'])
                .doUpdateSet((old) => ({ count: old('answer_days.count', '+', count) })),
            )
            .execute();
        }
      }),
  };
}

/** The counts from a day on, oldest first, then by page and intent. In: the database, a day (ISO 8601). */
export async function answersSince(db: Kysely<Tables>, day: string): Promise<readonly AnswerCount[]> {
  const rows = db.selectFrom('answer_days').selectAll().where('day', '>=', day);
  const sorted = await rows.orderBy('day').orderBy('topic').orderBy('intent').orderBy('outcome').execute();
  return sorted.map((row) => ({ ...row, outcome: row.outcome as AnswerOutcome }));
}
