import { type Memory, NO_MEMORY } from '../../src/domain/memory';
import { keepMemories } from '../../src/state/memories';
import { removeFolders } from '../support/state';
import { STORES } from '../support/stores';

const RAISED: Memory = {
  ...NO_MEMORY,
  disposition: 'emergency',
  raisedAt: 1,
  raisedRules: ['chest-pain'],
  country: 'NZ',
};

afterAll(removeFolders);

describe.each(STORES)('%s', (_name, freshStore) => {
  test('a memory is there after the store was closed and opened again', async () => {
    const first = await freshStore();
    await keepMemories(first).save('a', RAISED);
    await first.close();
    const second = await first.again();
    expect(await keepMemories(second).load('a')).toEqual(RAISED);
    await second.close();
  });

  test('a commit is there after the process died without closing', async () => {
    const died = await freshStore();
    await keepMemories(died).save('a', RAISED);
    const next = await died.again();
    expect(await keepMemories(next).load('a')).toEqual(RAISED);
    await next.close();
    await died.close();
  });

  test('saving replaces, forgetting removes, and conversations do not mix', async () => {
    const store = await freshStore();
    const memories = keepMemories(store);
    await memories.save('a', NO_MEMORY);
    await memories.save('a', RAISED);
    await memories.save('b', NO_MEMORY);
    await memories.forget('b');
    expect([await memories.load('a'), await memories.load('b'), await memories.load('c')]).toEqual([
      RAISED,
      undefined,
      undefined,
    ]);
    await store.close();
  });

  test('nothing of a memory can be read in the files', async () => {
    const store = await freshStore();
    await keepMemories(store).save('a', RAISED);
    expect(await store.atRest()).not.toMatch(/chest-pain|emergency/);
    await store.close();
  });

  test('a row that was moved to another conversation, or sealed with another key, does not open', async () => {
    const store = await freshStore();
    const memories = keepMemories(store);
    await memories.save('a', RAISED);
    await store.db.updateTable('memories').set({ conversation: 'b' }).execute();
    await expect(memories.load('b')).rejects.toThrow();
    await store.close();
    const stranger = await store.again(new Uint8Array(32).fill(8));
    await stranger.db.updateTable('memories').set({ conversation: 'a' }).execute();
    await expect(keepMemories(stranger).load('a')).rejects.toThrow();
    await stranger.close();
  });
});
