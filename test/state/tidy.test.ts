import { statSync } from 'node:fs';
import { join } from 'node:path';
import { deleteOld } from '../../src/state/retention';
import { keepTranscript } from '../../src/state/transcript';
import { freshStore, removeFolders } from '../support/state';

const HOUR = 3_600_000;

afterAll(removeFolders);

test('after a sweep that freed many pages the file is small again, and the store still takes what is said', async () => {
  const store = await freshStore();
  const transcript = keepTranscript(store, () => 0);
  for (let number = 0; number < 300; number += 1) await transcript.append('a', `${number}`, { text: 'x'.repeat(3000) });
  const file = join(store.folder, 'marrow.db');
  await deleteOld(store, 1, 100 * HOUR);
  expect(statSync(file).size).toBeLessThan(300 * 1024);
  expect(statSync(`${file}-wal`).size).toBe(0);
  await transcript.append('b', '1', { text: 'still here' });
  expect((await transcript.read('b', 0)).entries).toHaveLength(1);
  await store.close();
});

test('a sweep beside a turn that is being written waits for it', async () => {
  const store = await freshStore();
  const transcript = keepTranscript(store);
  const writes = Array.from({ length: 20 }, (_, number) => transcript.append('a', `${number}`, { text: 'x' }));
  await Promise.all([...writes, store.tidy(), store.tidy()]);
  expect((await transcript.read('a', 0)).entries).toHaveLength(20);
  await store.close();
});
