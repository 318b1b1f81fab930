import { join } from 'node:path';
import Database from 'libsql';
import { NO_MEMORY } from '../../src/domain/memory';
import { keepMemories } from '../../src/state/memories';
import { keepTranscript } from '../../src/state/transcript';
import { freshStore, removeFolders } from '../support/state';

afterAll(removeFolders);

test('after a lock that another program held, the very next writes succeed', async () => {
  const store = await freshStore();
  const [transcript, memories] = [keepTranscript(store), keepMemories(store)];
  const other = new Database(join(store.folder, 'marrow.db'));
  for (let round = 0; round < 3; round += 1) {
    other.exec('begin immediate');
    await expect(transcript.append('a', `${round}-locked`, {})).rejects.toThrow('locked');
    await expect(memories.save('a', NO_MEMORY)).rejects.toThrow('locked');
    await expect(store.ping()).rejects.toThrow('locked');
    other.exec('rollback');
    await transcript.append('a', `${round}`, {});
    await memories.save('a', NO_MEMORY);
    await store.ping();
  }
  expect((await transcript.read('a', 0)).entries).toHaveLength(3);
  other.close();
  await store.close();
});

test('a write that fails inside leaves no transaction open', async () => {
  const store = await freshStore();
  const transcript = keepTranscript(store);
  await transcript.append('a', '1', {});
  await expect(transcript.append('a', '1', {})).rejects.toThrow();
  await expect(
    store.db
      .insertInto('memories')
      .values({ conversation: 'a' } as never)
      .execute(),
  ).rejects.toThrow();
  await keepMemories(store).save('b', NO_MEMORY);
  expect(await transcript.append('a', '2', {})).toBeGreaterThan(1);
  await store.close();
});
