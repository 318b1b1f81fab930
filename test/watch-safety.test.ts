import { setTimeout as wait } from 'node:timers/promises';
import type { OutboundTurn } from '../src/domain/turn';
import { createPassingMemories } from '../src/state/passing-memories';
import { keepProcesses } from '../src/state/processes';
import { guarded, type SafetyWatchParts, watchSafety } from '../src/watch/watch-safety';
import { factsOf, notice } from './support/in-process';
import { talkTo, testMarrow } from './support/marrow';
import { freshStore, removeFolders } from './support/state';

afterAll(removeFolders);

const counted: unknown[] = [];
const memories = createPassingMemories();
const marrow = testMarrow({
  memories,
  countRules: (each) => void counted.push(each),
  countAnswer: (each) => void counted.push(each),
});
const calm: OutboundTurn = { replies: [notice('All is well.')], facts: factsOf('x') };
const alone = { beat: async () => {}, othersAreWell: async () => false };

function open(changes: Partial<SafetyWatchParts> = {}) {
  const told: string[] = [];
  const results: string[] = [];
  const log = {
    event: (name: string) => void told.push(name),
    warn: (name: string) => void told.push(name),
    fault: (name: string) => void told.push(name),
  };
  const metrics = { probe: (result: string) => void results.push(result) };
  const usual = { answer: marrow.answer, forget: memories.forget, processes: alone, id: 'me', seconds: 0 };
  return { watch: watchSafety({ ...usual, log, metrics, ...changes }), told, results };
}

test('one asking is over before the next begins', async () => {
  const asked: string[] = [];
  const { watch } = open({
    answer: async (inbound) => {
      asked.push('begins');
      await wait(20);
      asked.push('ends');
      return marrow.answer(inbound);
    },
  });
  await Promise.all([watch.check(), watch.check()]);
  await watch.check();
  expect(asked).toEqual(['begins', 'ends', 'begins', 'ends']);
});

test('the bot that runs gives guidance, and the asking counts nowhere and leaves nothing', async () => {
  const { watch, told, results } = open();
  await watch.check();
  expect(results).toEqual(['guided']);
  expect(watch.isFailing()).toBe(false);
  expect(told).toEqual([]);
  await wait(10);
  expect(counted).toEqual([]);
  expect(await memories.load('probe-me')).toBeUndefined();
});

test.each([
  ['is an ordinary answer', async () => calm, 'unguided'],
  ['throws', async () => Promise.reject(new Error('broken')), 'broken'],
  [
    'has no number',
    async () => ({ ...calm, facts: factsOf('x', { presentation: 'interrupt', disposition: 'emergency' }) }),
    'unguided',
  ],
])('a reply that %s raises the alarm, and the next that is right ends it', async (_, answer, result) => {
  let isBroken = true;
  const { watch, told, results } = open({ answer: (inbound) => (isBroken ? answer() : marrow.answer(inbound)) });
  await watch.check();
  expect(watch.isFailing()).toBe(true);
  expect(told).toEqual(['safety-probe-failed']);
  isBroken = false;
  await watch.check();
  expect(watch.isFailing()).toBe(false);
  expect(told).toEqual(['safety-probe-failed', 'safety-probe-recovered']);
  expect(results).toEqual([result, 'guided']);
});

test('it asks by itself', async () => {
  const { watch, results } = open({ seconds: 0.02 });
  await wait(150);
  watch.stop();
  expect(results.length).toBeGreaterThan(1);
});

test('it asks once at the start', async () => {
  const { watch, results } = open({ seconds: 60 });
  await watch.begin();
  watch.stop();
  expect(results).toEqual(['guided']);
});

test('where it is switched off, it does not ask at the start either: nothing would ever end what it found', async () => {
  const { watch, results } = open({ seconds: 0, answer: async () => Promise.reject(new Error('broken')) });
  await watch.begin();
  expect(results).toEqual([]);
  expect(watch.isFailing()).toBe(false);
});

test('while it fails, an ordinary reply gives way to the safe phrase, and guidance stays', async () => {
  let isFailing = true;
  const bot = { ...marrow, answer: guarded(marrow.answer, marrow.safe, () => isFailing) };
  const say = talkTo(bot, { conversation: 'guarded', locale: 'en-GB' });
  const safe = await say('what causes bone marrow edema?');
  expect(safe.facts.outcome).toBe('fallback');
  expect(safe.replies[0]?.paragraphs.join()).toContain('999');
  expect((await say('crushing chest pain')).facts.outcome).toBe('escalate');
  isFailing = false;
  expect((await say('what causes bone marrow edema?')).facts.outcome).toBe('answer');
});

describe('a failing process leaves service', () => {
  test('only where another one is well', async () => {
    const store = await freshStore();
    const processes = keepProcesses(store);
    const { watch } = open({ answer: async () => calm, processes });
    await watch.check();
    expect(watch.stepsAside()).toBe(false);
    await processes.beat('other', true);
    await watch.check();
    expect(watch.stepsAside()).toBe(false);
    await processes.beat('other', false);
    await watch.check();
    expect(watch.stepsAside()).toBe(true);
    await store.close();
  });

  test('not for one that was last heard of long ago', async () => {
    const store = await freshStore();
    await keepProcesses(store, () => Date.now() - 200_000).beat('gone', false);
    expect(await keepProcesses(store).othersAreWell('me')).toBe(false);
    await store.close();
  });

  test('for one that asks seldom and is silent no longer than that', async () => {
    const store = await freshStore();
    await keepProcesses(store, () => Date.now() - 1_400_000).beat('slow', false);
    expect(await keepProcesses(store, Date.now, 600).othersAreWell('me')).toBe(true);
    expect(await keepProcesses(store, Date.now, 500).othersAreWell('me')).toBe(false);
    await store.close();
  });

  test('not where nobody can tell', async () => {
    const processes = { beat: async () => Promise.reject(new Error('down')), othersAreWell: async () => true };
    const { watch, told } = open({ answer: async () => calm, processes });
    await watch.check();
    expect(watch.stepsAside()).toBe(false);
    expect(told).toContain('safety-probe');
  });
});
