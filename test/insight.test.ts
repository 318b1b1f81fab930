import { execFileSync } from 'node:child_process';
import { forPublic } from '../src/commands/tabulate';
import { tabulateDays, tabulateFeedback, tabulatePages } from '../src/commands/tabulate-answers';
import type { AnswerCount, AnswerOutcome } from '../src/domain/answer-count';
import { dayOf } from '../src/domain/rule-count';
import { type AnswerDays, keepAnswerDays } from '../src/state/answer-days';
import { keepFeedback } from '../src/state/feedback';
import { keepRuleDays } from '../src/state/rule-days';
import { openLog } from '../src/telemetry/log';
import { watchAnswers } from '../src/watch/watch-counts';
import { talkTo, testMarrow } from './support/marrow';
import { freshFolder, freshStore, removeFolders } from './support/state';

afterAll(removeFolders);

const DAY = '2026-11-24';
const row = (outcome: AnswerOutcome, count: number, topic = 'iloprost', day = DAY): AnswerCount => ({
  day,
  outcome,
  intent: topic === '' ? '' : 'outlook',
  topic,
  count,
});
const ROWS = [
  row('answer', 12),
  row('fallback', 3),
  row('clarify', 1),
  row('refuse', 7, ''),
  row('answer', 9, 'gout'),
  row('three-misses', 1, 'iloprost', '2026-11-25'),
];
const asItIs = (count: number) => count;

test('the table of days has a line a day', () => {
  expect(tabulateDays(ROWS, asItIs)).toEqual([
    'day         answered  did you mean  not understood  refused  three misses  closed',
    '2026-11-24        21             1               3        7             0       0',
    '2026-11-25         0             0               0        0             1       0',
  ]);
});

test('the table of pages has what was not answered, most often first; for the public, small counts are hidden', () => {
  expect(tabulatePages(ROWS, forPublic)).toEqual([
    'page      nearest intent  answered  did you mean  not understood  refused  three misses  closed',
    '-         -                      0             0               0        7             0       0',
    'iloprost  outlook               12            <5              <5        0            <5       0',
  ]);
});

test('the table of thumbs has a line a page', () => {
  const thumb = { page: 'iloprost#outlook', count: 6 };
  expect(tabulateFeedback([{ ...thumb, reaction: 'like' }], asItIs)).toEqual([
    'page              liked  disliked',
    'iloprost#outlook      6         0',
  ]);
});

describe('the watch', () => {
  const watching = (answerDays: AnswerDays) => {
    const written: string[] = [];
    const log = openLog('info', { write: (line) => void written.push(line) });
    return { watch: watchAnswers({ answerDays, log }), written };
  };

  test('a store that is down, or never answers, delays no turn; the counts wait for it', async () => {
    const kept: AnswerCount[] = [];
    let isDown = true;
    const { watch, written } = watching({
      add: async (rows) => (isDown ? Promise.reject(new Error('down')) : void kept.push(...rows)),
    });
    const say = talkTo(testMarrow({ countAnswer: watch.count }));
    expect((await say('does iloprost work?')).facts.outcome).toBe('answer');
    await watch.flush();
    expect(written.map((line) => JSON.parse(line).msg)).toEqual(['answer-count']);
    await say('does iloprost work?');
    isDown = false;
    await watch.stop();
    expect(kept).toMatchObject([
      { outcome: 'answer', intent: 'effectiveness', topic: 'bone-marrow-edema/iloprost', count: 2 },
    ]);
    const stuck = watching({ add: () => new Promise<never>(() => {}) });
    stuck.watch.count({ outcome: 'answer', intent: 'outlook', topic: 'gout' });
    void stuck.watch.flush();
    expect((await talkTo(testMarrow({ countAnswer: stuck.watch.count }))('does iloprost work?')).facts.outcome).toBe(
      'answer',
    );
  });
});

describe('the program', () => {
  let stateDir: string;
  const run = (...options: readonly string[]) =>
    execFileSync(process.execPath, ['build/js/src/commands/insight.js', ...options], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', STATE_DIR: stateDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  beforeAll(async () => {
    const store = await freshStore();
    stateDir = store.folder;
    const today = dayOf(Date.now());
    await keepAnswerDays(store).add([
      row('fallback', 3, 'iloprost', today),
      row('fallback', 8, 'gout', dayOf(Date.now(), 40)),
    ]);
    await keepRuleDays(store).add([{ day: today, rule: 'stroke', kind: 'ask', version: 'v', count: 6 }]);
    await keepFeedback(store)({ turn: 'secret-turn', page: 'iloprost#outlook', reaction: 'dislike' });
    await store.close();
  });

  test('prints the tables of the last thirty days, or of so many', () => {
    const told = run();
    for (const words of ['stroke', 'not answered', 'iloprost  outlook', 'iloprost#outlook'])
      expect(told).toContain(words);
    expect(told).not.toMatch(/gout|secret-turn/);
    expect(run('--days', '50')).toContain('gout');
    expect(run('50')).toContain('gout');
  });

  test('prints JSON for another program, and hides small counts where it is to be published', () => {
    expect(JSON.parse(run('--json'))).toMatchObject({
      answers: [{ topic: 'iloprost', count: 3 }],
      rules: [{ count: 6 }],
    });
    expect(JSON.parse(run('--json', '--public'))).toMatchObject({
      answers: [{ topic: 'iloprost', count: '<5' }],
      rules: [{ count: 6 }],
      feedback: [{ page: 'iloprost#outlook', count: '<5' }],
    });
    expect(run('--public')).toContain('<5');
  });

  test('explains itself, and refuses what it does not understand', () => {
    expect(run('--help')).toContain('--public');
    for (const options of [['--days', 'many'], ['--day', '3'], ['0']]) expect(() => run(...options)).toThrow();
  });

  test('says so where nothing was counted', () => {
    const before = stateDir;
    stateDir = freshFolder();
    expect(run()).toContain('Nothing was counted');
    stateDir = before;
  });
});
