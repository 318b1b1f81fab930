import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stampFolders } from '../src/content/stamp-folders';
import type { ReadApart } from '../src/load/read-apart';
import { watchContent } from '../src/load/watch-content';
import { freshFolder, removeFolders } from './support/state';

afterAll(removeFolders);

const EDITED: ReadApart = { mistakes: [], withdrawn: [] };
const WRONG: ReadApart = { mistakes: ['page.md:1 is wrong'], withdrawn: [] };
const LOOK_MS = 20;

/** A watch over a folder with one page. In: the readings one after the other, the last one for all that follow. */
async function watched(...readings: readonly (() => Promise<ReadApart>)[]) {
  const contentDir = freshFolder();
  const page = join(contentDir, 'page.md');
  writeFileSync(page, 'first\n');
  const [taken, faults]: [ReadApart[], unknown[]] = [[], []];
  let readCount = 0;
  const watch = watchContent({
    contentDir,
    intentsDir: contentDir,
    stampAtStart: await stampFolders([contentDir, contentDir]),
    contentPollSeconds: LOOK_MS / 1000,
    read: () => {
      readCount += 1;
      return (readings[readCount - 1] ?? readings.at(-1) ?? (async () => EDITED))();
    },
    take: (read) => void taken.push(read),
    log: { fault: (_, fault) => void faults.push(fault) },
  });
  const until = async (fits: () => boolean) => {
    for (let tries = 0; tries < 200 && !fits(); tries += 1) await wait(LOOK_MS);
    expect(fits()).toBe(true);
  };
  return { watch, taken, faults, until, edit: () => appendFileSync(page, 'more\n'), readings: () => readCount };
}

const broken = async () => Promise.reject(new Error('the thread ended'));

test('an edit whose reading broke is read again, until it is taken', async () => {
  const { watch, taken, faults, until, edit } = await watched(broken, broken, async () => EDITED);
  edit();
  await until(() => taken.length > 0);
  expect(taken).toEqual([EDITED]);
  expect(faults).toHaveLength(2);
  watch.stop();
});

test('what a broken reading still knows is taken, and the edit is read again', async () => {
  const half: ReadApart = { mistakes: ['it broke'], fault: 'it broke', withdrawn: [{ pack: 'p', name: 'page' }] };
  const { watch, taken, faults, until, edit } = await watched(
    async () => half,
    async () => EDITED,
  );
  edit();
  await until(() => taken.length === 2);
  expect(taken).toEqual([half, EDITED]);
  expect(faults).toHaveLength(1);
  watch.stop();
});

test('one that breaks every time is read less and less often', async () => {
  const { watch, readings, until, edit } = await watched(broken);
  edit();
  await until(() => readings() > 1);
  const start = Date.now();
  await wait(40 * LOOK_MS);
  // After 1, 2, 4, 8 and 16 looks, and not at each of them.
  const looks = (Date.now() - start) / LOOK_MS;
  expect(readings()).toBeGreaterThanOrEqual(3);
  expect(readings()).toBeLessThan(looks / 4);
  watch.stop();
});

test('a new edit is read at the next look, however often the one before broke', async () => {
  const { watch, taken, until, edit, readings } = await watched(...Array(6).fill(broken), async () => EDITED);
  edit();
  await until(() => readings() === 6);
  expect(taken).toEqual([]);
  edit();
  const start = Date.now();
  await until(() => taken.length > 0);
  // 32 looks lay before the old one would have been read once more.
  expect(Date.now() - start).toBeLessThan(16 * LOOK_MS);
  watch.stop();
});

test('an edit with a mistake is read once: it is told of, and the same again is no news', async () => {
  const { watch, taken, faults, until, edit, readings } = await watched(async () => WRONG);
  edit();
  await until(() => taken.length > 0);
  await wait(10 * LOOK_MS);
  expect(readings()).toBe(1);
  expect(taken).toEqual([WRONG]);
  expect(faults).toEqual([]);
  watch.stop();
});
