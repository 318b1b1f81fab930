import { setTimeout as wait } from 'node:timers/promises';
import { NO_MEMORY } from '../../src/domain/memory';
import { keepMemories } from '../../src/state/memories';
import { openStore } from '../../src/state/open-store';
import { keepTranscript } from '../../src/state/transcript';
import { writeLate } from '../../src/state/write-late';
import { type HushedWay, openHushedWay } from '../support/hushed';
import { freshDatabase, hasPostgres } from '../support/postgres';
import { KEY } from '../support/state';

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  const isDone = await work().then(
    () => true,
    () => false,
  );
  return { isDone, ms: performance.now() - start };
};

(hasPostgres ? describe : describe.skip)('a PostgreSQL that takes connections and says nothing', () => {
  let way: HushedWay;
  const faults: string[] = [];
  const open = async () => {
    const url = new URL(await freshDatabase());
    way = await openHushedWay(Number(url.port));
    url.port = String(way.port);
    return openStore('', KEY, { databaseUrl: url.href, onFault: (name) => void faults.push(name) });
  };
  afterEach(() => way.close());

  test('the first call waits for it in vain, those after it do not, and all is well when it speaks again', async () => {
    const store = await open();
    const memories = keepMemories(store);
    const transcript = writeLate(keepTranscript(store));
    await memories.save('a', NO_MEMORY);
    way.hush(true);
    expect((await timed(() => memories.load('a'))).isDone).toBe(false);
    expect(faults).toContain('database-silent');
    for (let number = 0; number < 12; number += 1) {
      const { isDone, ms } = await timed(() => transcript.append('a', `m${number}`, { text: 'said' }, true));
      expect(isDone).toBe(false);
      expect(ms).toBeLessThan(500);
    }
    way.hush(false);
    for (let tries = 0; tries < 100 && !(await timed(store.ping)).isDone; tries += 1) await wait(100);
    expect(await memories.load('a')).toEqual(NO_MEMORY);
    await transcript.catchUp();
    expect((await transcript.read('a', 0)).entries).toHaveLength(12);
    await transcript.stop();
    await store.close();
  }, 60_000);
});
