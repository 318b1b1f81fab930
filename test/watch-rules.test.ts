import { tabulateRules } from '../src/commands/tabulate-rules';
import type { RuleCount } from '../src/domain/rule-count';
import { dayOf } from '../src/domain/rule-count';
import { keepRuleDays, type RuleDays } from '../src/state/rule-days';
import { openLog } from '../src/telemetry/log';
import { watchRules } from '../src/watch/watch-rules';
import { talkTo, testMarrow } from './support/marrow';
import { freshStore, removeFolders } from './support/state';

afterAll(removeFolders);

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = dayOf(NOW);

function watching(ruleDays: RuleDays) {
  const written: string[] = [];
  const log = openLog('info', { write: (line) => void written.push(line) });
  return { watch: watchRules({ ruleDays, log, now: () => NOW }), written };
}

test('alarms of whole turns are in the store after a stop, under the version that raised them', async () => {
  const store = await freshStore();
  const { watch } = watching(keepRuleDays(store));
  const say = talkTo(testMarrow({ countRules: watch.count }));
  const { facts } = await say('I have crushing chest pain');
  await say('This was not an emergency');
  await say('what if my mum had a seizure');
  await watch.stop();
  const counted = await keepRuleDays(store).since(DAY);
  expect(counted).toEqual(
    expect.arrayContaining([
      { day: DAY, rule: 'chest-pain', kind: 'interrupt', version: facts.contentVersion, count: 1 },
      { day: DAY, rule: 'chest-pain', kind: 'complaint', version: facts.contentVersion, count: 1 },
    ]),
  );
  await store.close();
});

test('a jump is one line of the log, with the rule and its counts and nothing else', async () => {
  const store = await freshStore();
  const ruleDays = keepRuleDays(store);
  await ruleDays.add(
    [1, 2, 3, 4].map((days) => ({ day: dayOf(NOW, days), rule: 'stroke', kind: 'ask', version: 'v1', count: 1 })),
  );
  const { watch, written } = watching(ruleDays);
  for (let round = 0; round < 4; round += 1) {
    for (let at = 0; at < 6; at += 1) watch.count({ kind: 'interrupt', rules: ['chest-pain', 'stroke'] }, 'v1');
    await watch.flush();
  }
  expect(written.map((line) => JSON.parse(line))).toEqual(
    ['chest-pain', 'stroke'].map((rule) => {
      const fields = { level: 40, time: expect.any(String), msg: 'rule-jump' };
      return { ...fields, rule, day: DAY, count: 12, usual: 0, threshold: 10 };
    }),
  );
  await watch.stop();
  await store.close();
});

test('a store that is down delays no turn; the counts wait for it', async () => {
  const kept: RuleCount[] = [];
  let isDown = true;
  const { watch, written } = watching({
    add: async (rows) => (isDown ? Promise.reject(new Error('down')) : void kept.push(...rows)),
    since: async () => kept,
    firstDay: async () => DAY,
  });
  const say = talkTo(testMarrow({ countRules: watch.count }));
  expect((await say('I have crushing chest pain')).facts.outcome).toBe('escalate');
  await watch.flush();
  expect(written.map((line) => JSON.parse(line).msg)).toEqual(['rule-count']);
  await say('I have crushing chest pain');
  isDown = false;
  await watch.stop();
  expect(kept).toMatchObject([{ day: DAY, rule: 'chest-pain', kind: 'interrupt', count: 2 }]);
});

test('a store that never answers delays no turn and no stop of counting', async () => {
  const never = new Promise<never>(() => {});
  const { watch } = watching({ add: () => never, since: () => never, firstDay: () => never });
  watch.count({ kind: 'interrupt', rules: ['chest-pain'] }, 'v1');
  void watch.flush();
  const say = talkTo(testMarrow({ countRules: watch.count }));
  expect((await say('I have crushing chest pain')).facts.outcome).toBe('escalate');
});

test('the table has a line for each day and rule, and adds versions up', () => {
  const row = { day: DAY, rule: 'chest-pain', version: 'v1', count: 3 } as const;
  const table = tabulateRules([
    { ...row, kind: 'complaint', count: 1 },
    { ...row, kind: 'interrupt' },
    { ...row, kind: 'interrupt', version: 'v2' },
    { ...row, kind: 'ask', rule: 'stroke', count: 12 },
  ]);
  expect(table).toEqual([
    'day         rule        interrupts  asks  not an emergency',
    '2026-11-24  chest-pain           6     0                 1',
    '2026-11-24  stroke               0    12                 0',
  ]);
});
