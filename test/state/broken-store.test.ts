import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { NO_MEMORY } from '../../src/domain/memory';
import { keepMemories } from '../../src/state/memories';
import { openStore } from '../../src/state/open-store';
import { openStateKey, readStateKey } from '../../src/state/state-key';
import { keepTranscript } from '../../src/state/transcript';
import { freshFolder, freshStore, KEY, removeFolders } from '../support/state';

afterAll(removeFolders);

test('a locked database makes the call fail soon, and work again when the lock is gone', async () => {
  const store = await freshStore();
  const memories = keepMemories(store);
  const other = new Database(join(store.folder, 'marrow.db'));
  other.exec('begin immediate');
  const start = Date.now();
  await expect(memories.save('a', NO_MEMORY)).rejects.toThrow(/locked|busy/i);
  expect(Date.now() - start).toBeLessThan(2000);
  other.exec('rollback');
  await memories.save('a', NO_MEMORY);
  expect(await memories.load('a')).toEqual(NO_MEMORY);
  other.close();
  await store.close();
});

test('a file that is no database stops the opening with an error that names it', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'marrow.db'), 'this is no database, only words that go on for a while'.repeat(50));
  await expect(openStore(folder, KEY)).rejects.toThrow(join(folder, 'marrow.db'));
});

test('a table that vanished makes calls fail, not the process', async () => {
  const store = await freshStore();
  await store.db.schema.dropTable('memories').execute();
  await expect(keepMemories(store).load('a')).rejects.toThrow(/memories/);
  await store.close();
});

test('after closing, calls fail and the write-ahead log is in the file', async () => {
  const store = await freshStore();
  await keepMemories(store).save('a', NO_MEMORY);
  await store.close();
  await expect(store.ping()).rejects.toThrow();
  // The driver would end the process, were a closed file asked anything.
  const [memories, transcript] = [keepMemories(store), keepTranscript(store)];
  await expect(memories.load('a')).rejects.toThrow('the store is closed');
  await expect(memories.save('a', NO_MEMORY)).rejects.toThrow('the store is closed');
  await expect(transcript.append('a', '1', {})).rejects.toThrow('the store is closed');
  await expect(transcript.finish('a', '1', [])).rejects.toThrow('the store is closed');
  await expect(transcript.firstInLine('a')).rejects.toThrow('the store is closed');
  const log = join(store.folder, 'marrow.db-wal');
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
});

test('the state key is made once, for its owner only, and kept', () => {
  const folder = freshFolder();
  const made = openStateKey(folder);
  const file = join(folder, 'state.key');
  expect(made).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openStateKey(folder)).toEqual(made);
  expect(openStateKey(folder, KEY)).toBe(KEY);
  chmodSync(file, 0o600);
  writeFileSync(file, 'not a key');
  expect(() => openStateKey(folder)).toThrow(/64 hexadecimal digits/);
  expect(readFileSync(file, 'utf8')).toBe('not a key');
});

test('who only reads makes no key: one that is not there is told of', () => {
  const folder = freshFolder();
  expect(() => readStateKey(folder)).toThrow(join(folder, 'state.key'));
  expect(existsSync(join(folder, 'state.key'))).toBe(false);
  expect(readStateKey(folder, KEY)).toBe(KEY);
  const made = openStateKey(folder);
  expect(readStateKey(folder)).toEqual(made);
});
