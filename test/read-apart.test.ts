import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApart } from '../src/load/read-apart';
import { freshFolder, removeFolders } from './support/state';

afterAll(removeFolders);

const FOLDERS = { contentDir: 'content', intentsDir: 'intents' };
const WITHDRAWN = [{ pack: 'p', name: 'page' }];
const TELL =
  "const { parentPort } = require('node:worker_threads'); const tell = (told) => parentPort.postMessage(told);";
const HANG = 'for (;;);';

/** Reads with a thread that does this instead. */
function readWith(work: string, patienceMs = 500) {
  const program = join(freshFolder(), 'thread.js');
  writeFileSync(program, `${TELL}\n${work}`);
  return readApart(FOLDERS, { program, patienceMs });
}

test('a reading that hangs is ended, so that the next edit is read', async () => {
  await expect(readWith(HANG)).rejects.toThrow('gave no answer in 0.5 seconds');
});

test('a page that is withdrawn is withdrawn although the rest of the reading hangs', async () => {
  const read = await readWith(`tell(${JSON.stringify({ withdrawn: WITHDRAWN })}); setTimeout(() => { ${HANG} }, 20);`);
  expect(read).toMatchObject({ withdrawn: WITHDRAWN, fault: expect.stringContaining('gave no answer') });
  expect(read.raw).toBeUndefined();
});

test('the same where the thread breaks', async () => {
  const read = await readWith(`tell(${JSON.stringify({ withdrawn: WITHDRAWN })}); throw new Error('broken');`, 10_000);
  expect(read).toEqual({ withdrawn: WITHDRAWN, mistakes: ['broken'], fault: 'broken' });
});

test('a thread that ends without a word is a fault', async () => {
  await expect(readWith('', 10_000)).rejects.toThrow('without a word');
});

test('what is read in time is taken whole', async () => {
  const read = { mistakes: ['page.md:1 is wrong'], withdrawn: WITHDRAWN };
  expect(await readWith(`tell({ withdrawn: [] }); tell(${JSON.stringify(read)});`, 10_000)).toEqual(read);
});
