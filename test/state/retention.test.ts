import { NO_MEMORY } from '../../src/domain/memory';
import { keepConversations } from '../../src/state/conversations';
import { keepMemories } from '../../src/state/memories';
import { deleteOld, MEMORY_HOURS, startRetention } from '../../src/state/retention';
import { keepTranscript } from '../../src/state/transcript';
import { removeFolders } from '../support/state';
import { STORES } from '../support/stores';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;

afterAll(removeFolders);

describe.each(STORES)('%s', (_name, freshStore) => {
  test('text goes after its hours; younger text stays', async () => {
    const store = await freshStore();
    await keepTranscript(store, () => NOW - 25 * HOUR).append('old', '1', { text: 'old' });
    await keepTranscript(store, () => NOW - 23 * HOUR).append('young', '1', { text: 'young' });
    await deleteOld(store, 24, NOW);
    const transcript = keepTranscript(store);
    expect([(await transcript.read('old', 0)).entries, (await transcript.read('young', 0)).entries]).toMatchObject([
      [],
      [{}],
    ]);
    const conversations = keepConversations(store);
    expect(await Promise.all([conversations.personIn('old'), conversations.personIn('young')])).toEqual([
      undefined,
      '',
    ]);
    await store.close();
  });

  test('a raised level outlives the text, so that it can still be asked about, and then goes too', async () => {
    const store = await freshStore();
    await keepMemories(store, () => NOW).save('a', { ...NO_MEMORY, disposition: 'emergency' });
    await deleteOld(store, 24, NOW + 25 * HOUR);
    expect(await keepMemories(store).load('a')).toBeDefined();
    await deleteOld(store, 24, NOW + (MEMORY_HOURS + 1) * HOUR);
    expect(await keepMemories(store).load('a')).toBeUndefined();
    await store.close();
  });

  test('positions are never used twice, even after all was deleted', async () => {
    const store = await freshStore();
    const transcript = keepTranscript(store, () => 0);
    const last = await transcript.append('a', '1', {});
    await deleteOld(store, 1, NOW);
    expect(await transcript.append('a', '2', {})).toBeGreaterThan(last);
    await store.close();
  });

  test('a failing sweep is told and does not stop the process', async () => {
    const store = await freshStore();
    await store.close();
    const fault = await new Promise((resolve) => {
      const stop = startRetention(store, 24, (error) => {
        stop();
        resolve(error);
      });
    });
    expect(fault).toBeInstanceOf(Error);
  });
});
