import { setTimeout as wait } from 'node:timers/promises';
import { createTurnQueue } from '../../src/state/turn-queue';

test('turns of one conversation run one at a time, in order of arrival', async () => {
  const { inOrder } = createTurnQueue();
  const seen: string[] = [];
  const turn = (name: string, ms: number) =>
    inOrder('a', async () => {
      seen.push(`${name} begins`);
      await wait(ms);
      seen.push(`${name} ends`);
    });
  await Promise.all([turn('one', 15), turn('two', 1), turn('three', 1)]);
  expect(seen).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('conversations do not wait for each other', async () => {
  const { inOrder } = createTurnQueue();
  let release = () => {};
  const slow = inOrder('a', () => new Promise<void>((resolve) => (release = resolve)));
  expect(await inOrder('b', async () => 'done')).toBe('done');
  release();
  await slow;
});

test('no increment is lost among concurrent turns', async () => {
  const { inOrder } = createTurnQueue();
  let count = 0;
  const add = () =>
    inOrder('a', async () => {
      const before = count;
      await wait(0);
      count = before + 1;
    });
  await Promise.all(Array.from({ length: 50 }, add));
  expect(count).toBe(50);
});

test('a failure reaches its caller and nobody else', async () => {
  const { inOrder } = createTurnQueue();
  const failing = inOrder('a', () => Promise.reject(new Error('broken')));
  const next = inOrder('a', async () => 'fine');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('fine');
});

test('finished conversations leave nothing behind', async () => {
  const queue = createTurnQueue();
  const all = Array.from({ length: 500 }, (_, n) => queue.inOrder(`c${n}`, async () => n));
  expect(queue.size()).toBe(500);
  await Promise.all(all);
  await queue.idle();
  await wait(0);
  expect(queue.size()).toBe(0);
});
