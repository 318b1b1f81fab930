import type { AnswerCount } from '../../src/domain/answer-count';
import { dayOf } from '../../src/domain/rule-count';
import { answersSince, keepAnswerDays } from '../../src/state/answer-days';
import { feedbackSince, keepFeedback } from '../../src/state/feedback';
import { openStore } from '../../src/state/open-store';
import { openToRead } from '../../src/state/open-to-read';
import { COUNTS_KEPT_DAYS, deleteOld } from '../../src/state/retention';
import { freshStore, KEY, removeFolders } from '../support/state';

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

test('a store from before this table gets it at the next start, and is not read until then', async () => {
  const store = await freshStore();
  for (const table of ['answer_days', 'processes', 'audit']) await store.db.schema.dropTable(table).execute();
  await store.db
    .deleteFrom('kysely_migration' as never)
    .where('name' as never, '>=', '0003-answer-days' as never)
    .execute();
  expect(openToRead(store.folder)).toBeUndefined();
  await store.close();
  const again = await openStore(store.folder, KEY);
  await keepAnswerDays(again).add([row()]);
  const db = openToRead(store.folder);
  if (!db) throw new Error('there is no store');
  expect(await answersSince(db, '2026-11-24')).toEqual([row()]);
  await db.destroy();
  await again.close();
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
