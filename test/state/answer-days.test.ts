import { Migrator } from 'kysely';
import type { AnswerCount } from '../../src/domain/answer-count';
import { dayOf } from '../../src/domain/rule-count';
import { answersSince, keepAnswerDays } from '../../src/state/answer-days';
import { feedbackSince, keepFeedback } from '../../src/state/feedback';
import { MIGRATIONS } from '../../src/state/migrations/migrations';
import type { Store } from '../../src/state/open-store';
import { COUNTS_KEPT_DAYS, deleteOld } from '../../src/state/retention';
import { removeFolders } from '../support/state';
import { STORES } from '../support/stores';

afterAll(removeFolders);

const NOW = Date.UTC(2026, 10, 24, 12);
const row = (changes: Partial<AnswerCount> = {}): AnswerCount => ({
  day: '2026-11-24',
  outcome: 'fallback',
  intent: 'outlook',
  topic: 'iloprost',
  count: 1,
  ...changes,
});

describe.each(STORES)('%s', (_name, freshStore) => {
  test('counts add up by day, outcome, intent and page', async () => {
    const store = await freshStore();
    const days = keepAnswerDays(store);
    await days.add([row({ count: 2 }), row({ outcome: 'clarify' })]);
    await days.add([row(), row({ topic: '' }), row({ day: '2026-11-23' })]);
    expect(await answersSince(store.db, '2026-11-24')).toEqual([
      row({ topic: '' }),
      row({ outcome: 'clarify' }),
      row({ count: 3 }),
    ]);
    await store.close();
  });

  test('a row has no field for more than its names and its count', async () => {
    const store = await freshStore();
    const more = { ...row(), text: 'canary', conversation: 'canary' } as AnswerCount;
    await keepAnswerDays(store).add([more]);
    expect(await answersSince(store.db, '2026-11-24')).toEqual([row()]);
    await store.close();
  });

  test('they are kept for so many days, and then go', async () => {
    const store = await freshStore();
    const kept = dayOf(NOW, COUNTS_KEPT_DAYS);
    await keepAnswerDays(store).add([row({ day: kept }), row({ day: dayOf(NOW, COUNTS_KEPT_DAYS + 1) })]);
    await deleteOld(store, 24, NOW);
    expect((await answersSince(store.db, '2000-01-01')).map(({ day }) => day)).toEqual([kept]);
    await store.close();
  });

  test('thumbs are counted by page since a time', async () => {
    const store = await freshStore();
    const page = 'iloprost#effectiveness';
    await keepFeedback(store, () => NOW - 1)({ turn: 'old', page, reaction: 'like' });
    const keep = keepFeedback(store, () => NOW);
    await keep({ turn: 'a', page, reaction: 'like' });
    await keep({ turn: 'b', page, reaction: 'dislike' });
    await keep({ turn: 'b', page, reaction: 'like' });
    await keep({ turn: 'c', page: 'denosumab#definition', reaction: 'dislike' });
    expect(await feedbackSince(store.db, NOW)).toEqual([
      { page: 'denosumab#definition', reaction: 'dislike', count: 1 },
      { page, reaction: 'like', count: 2 },
    ]);
    await store.close();
  });

  test('a store from before this table gets it at the next start, and is not read until then', async () => {
    const store = await freshStore();
    await asBefore(store, '0003-answer-days');
    expect(await store.look()).toBeUndefined();
    const again = await store.again();
    await keepAnswerDays(again).add([row()]);
    const db = await store.look();
    if (!db) throw new Error('there is no store');
    expect(await answersSince(db, '2026-11-24')).toEqual([row()]);
    await db.destroy();
    await again.close();
    await store.close();
  });
});

/** Makes the tables as they were before a migration. */
async function asBefore({ db }: Store, migration: string): Promise<void> {
  for (const { name } of await db.introspection.getTables({ withInternalKyselyTables: true }))
    await db.schema.dropTable(name).execute();
  const earlier = Object.entries(MIGRATIONS).filter(([name]) => name < migration);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(earlier) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
