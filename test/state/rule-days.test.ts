import { dayOf, type RuleCount } from '../../src/domain/rule-count';
import { openToRead } from '../../src/state/open-to-read';
import { COUNTS_KEPT_DAYS, deleteOld } from '../../src/state/retention';
import { countsSince, keepRuleDays } from '../../src/state/rule-days';
import { freshFolder, removeFolders } from '../support/state';
import { STORES } from '../support/stores';

afterAll(removeFolders);

const NOW = Date.UTC(2026, 10, 24, 12);
const row = (changes: Partial<RuleCount> = {}): RuleCount => ({
  day: '2026-11-24',
  rule: 'chest-pain',
  kind: 'interrupt',
  version: 'v1',
  count: 1,
  ...changes,
});

describe.each(STORES)('%s', (_name, freshStore) => {
  test('counts add up by day, rule, kind and version of the content', async () => {
    const store = await freshStore();
    const days = keepRuleDays(store);
    expect([await days.firstDay(), await days.since('2026-01-01')]).toEqual([undefined, []]);
    await days.add([row({ count: 2 }), row({ kind: 'complaint' })]);
    await days.add([row(), row({ version: 'v2' }), row({ day: '2026-11-23' }), row({ rule: 'stroke', kind: 'ask' })]);
    expect(await days.since('2026-11-24')).toEqual([
      row({ kind: 'complaint' }),
      row({ count: 3 }),
      row({ version: 'v2' }),
      row({ rule: 'stroke', kind: 'ask' }),
    ]);
    expect(await days.firstDay()).toBe('2026-11-23');
    await store.close();
  });

  test('they are kept for so many days, and then go', async () => {
    const store = await freshStore();
    const days = keepRuleDays(store);
    const kept = dayOf(NOW, COUNTS_KEPT_DAYS);
    await days.add([row({ day: kept }), row({ day: dayOf(NOW, COUNTS_KEPT_DAYS + 1) })]);
    await deleteOld(store, 24, NOW);
    expect((await days.since('2000-01-01')).map(({ day }) => day)).toEqual([kept]);
    await store.close();
  });

  test('a program that only looks reads them while the server writes, and cannot write', async () => {
    const store = await freshStore();
    await keepRuleDays(store).add([row()]);
    const db = await store.look();
    if (!db) throw new Error('there is no store');
    expect(await countsSince(db, '2026-11-24')).toEqual([row()]);
    await expect(keepRuleDays({ db }).add([row()])).rejects.toThrow(/readonly|query_only|read-only/i);
    await keepRuleDays(store).add([row()]);
    expect(await countsSince(db, '2026-11-24')).toEqual([row({ count: 2 })]);
    await db.destroy();
    await store.close();
  });

  test('a store without counts is not looked at', async () => {
    const store = await freshStore();
    await store.db.schema.dropTable('rule_days').execute();
    expect(await store.look()).toBeUndefined();
    await store.close();
  });
});

test('where there is no store, there is nothing to look at, and none is made', async () => {
  const folder = freshFolder();
  expect([await openToRead(folder), await openToRead(folder)]).toEqual([undefined, undefined]);
});
