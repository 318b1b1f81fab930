import type { Kysely } from 'kysely';
import type { AnswerCount, AnswerOutcome } from '../domain/answer-count';
import { inOneOrder } from './in-one-order';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** Counts of answered and unanswered questions by day. Rejects if the store is broken. */
export interface AnswerDays {
  /** Adds to the existing counts, all or nothing. */
  readonly add: (counts: readonly AnswerCount[]) => Promise<void>;
}

/** Keeps the counts in the store. */
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

/** The counts since a day (ISO 8601), oldest first, then by page and intent. */
export async function answersSince(db: Kysely<Tables>, day: string): Promise<readonly AnswerCount[]> {
  const rows = db.selectFrom('answer_days').selectAll().where('day', '>=', day);
  const sorted = await rows.orderBy('day').orderBy('topic').orderBy('intent').orderBy('outcome').execute();
  return sorted.map((row) => ({ ...row, outcome: row.outcome as AnswerOutcome }));
}
