import { setTimeout as wait } from 'node:timers/promises';
import { NO_MEMORY } from '../../src/domain/memory';
import { keepMemories } from '../../src/state/memories';
import { openStore, type Store } from '../../src/state/open-store';
import { keepTranscript } from '../../src/state/transcript';
import { createTurnQueue } from '../../src/state/turn-queue';
import { freshDatabase, hasPostgres, runSql } from '../support/postgres';
import { KEY, removeFolders } from '../support/state';
import { STORES } from '../support/stores';

afterAll(removeFolders);

/** A turn that reads the memory, waits a little, and writes it back with one more. */
const countOne = (store: Store, conversation: string) => async () => {
  const memories = keepMemories(store);
  const { misses } = (await memories.load(conversation)) ?? NO_MEMORY;
  await wait(1);
  await memories.save(conversation, { ...NO_MEMORY, misses: misses + 1 });
};

describe.each(STORES)('%s', (_name, freshStore) => {
  test('10 concurrent turns of one conversation lose nothing', async () => {
    const store = await freshStore();
    const { inOrder } = createTurnQueue(store.hold);
    await Promise.all(Array.from({ length: 10 }, () => inOrder('a', countOne(store, 'a'))));
    expect((await keepMemories(store).load('a'))?.misses).toBe(10);
    await store.close();
  });

  test('answers stand in the log once, however often they are given, and then nothing waits', async () => {
    const store = await freshStore();
    const transcript = keepTranscript(store);
    await transcript.append('a', '1', 'asked', true);
    await transcript.append('a', '2', 'asked too', 'out-of-line');
    expect((await transcript.unanswered()).map(({ id, isOutOfLine }) => [id, isOutOfLine])).toEqual([
      ['1', false],
      ['2', true],
    ]);
    const answers = [{ id: '1-0', activity: 'answer' }];
    await Promise.all([transcript.finish('a', '1', answers), transcript.finish('a', '1', answers)]);
    expect((await transcript.read('a', 0)).entries.map(({ activity }) => activity)).toEqual([
      'asked',
      'asked too',
      'answer',
    ]);
    expect(await transcript.firstInLine('a')).toBeUndefined();
    expect(await transcript.isWaiting('a', '2')).toBe(true);
    expect(await transcript.unanswered(0)).toEqual([]);
    await store.close();
  });

  test('tries of a message are counted', async () => {
    const store = await freshStore();
    const transcript = keepTranscript(store);
    await transcript.append('a', '1', 'asked', true);
    expect([await transcript.tryAgain('a', '1'), await transcript.tryAgain('a', '1')]).toEqual([1, 2]);
    expect(await transcript.ends(['a', 'nobody'])).toEqual(new Map([['a', await transcript.end('a')]]));
    expect(await transcript.ends([])).toEqual(new Map());
    await store.close();
  });

  test('a turn that is taken once more begins from the memory that it began from', async () => {
    const store = await freshStore();
    const memories = keepMemories(store);
    await memories.save('a', { ...NO_MEMORY, misses: 1 }, 'one');
    await memories.save('a', { ...NO_MEMORY, misses: 2 }, 'two');
    expect((await memories.load('a', 'two'))?.misses).toBe(1);
    await memories.save('a', { ...NO_MEMORY, misses: 3 }, 'two');
    expect((await memories.load('a', 'two'))?.misses).toBe(1);
    expect((await memories.load('a', 'three'))?.misses).toBe(3);
    expect((await memories.load('a'))?.misses).toBe(3);
    await memories.save('b', NO_MEMORY, 'one');
    expect(await memories.load('b', 'one')).toBeUndefined();
    await store.close();
  });
});

(hasPostgres ? describe : describe.skip)('two processes over one PostgreSQL', () => {
  let url: string;
  let one: Store;
  let two: Store;
  const faults: string[] = [];

  beforeEach(async () => {
    url = await freshDatabase();
    const onFault = (name: string) => void faults.push(name);
    one = await openStore('', KEY, { databaseUrl: url, onFault });
    two = await openStore('', KEY, { databaseUrl: url, onFault });
    faults.length = 0;
  });

  afterEach(async () => {
    await one.close();
    await two.close();
  });

  test('turns of one conversation never run at once, and none is lost', async () => {
    let running = 0;
    let most = 0;
    const turn = (store: Store) => async () => {
      running += 1;
      most = Math.max(most, running);
      await countOne(store, 'a')();
      running -= 1;
    };
    const queues = [one, two].map((store) => ({ store, inOrder: createTurnQueue(store.hold).inOrder }));
    await Promise.all(
      queues.flatMap(({ store, inOrder }) => Array.from({ length: 10 }, () => inOrder('a', turn(store)))),
    );
    expect([most, (await keepMemories(one).load('a'))?.misses]).toEqual([1, 20]);
  });

  test('other conversations do not wait, and a process may hold what it holds already', async () => {
    let release = () => {};
    const held = one.hold('a', () => new Promise<void>((resolve) => (release = resolve)));
    expect(await two.hold('b', async () => 'done')).toBe('done');
    expect(await one.hold('a', async () => 'again')).toBe('again');
    release();
    await held;
    expect(await two.hold('a', async () => 'then')).toBe('then');
  });

  test('a process that dies gives its locks up, and one whose line is cut ties it again', async () => {
    const heard: (string | undefined)[] = [];
    one.news.listen((conversation) => void heard.push(conversation));
    let release = () => {};
    const held = one.hold('a', () => new Promise<void>((resolve) => (release = resolve)));
    await wait(50);
    // Only here: other tests hold locks in databases of their own on the same server.
    const here = '(select oid from pg_database where datname = current_database())';
    await runSql(
      url,
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = ${here}`,
    );
    expect(await two.hold('a', async () => 'mine')).toBe('mine');
    release();
    await held;
    expect(faults).toContain('database-line');
    while (!heard.includes(undefined)) await wait(20);
    two.news.tell('after');
    while (!heard.includes('after')) await wait(20);
    expect(heard).not.toContain('mine');
  });

  test('a notice reaches the others and not its sender', async () => {
    const heard: string[] = [];
    one.news.listen(() => void heard.push('one'));
    const stop = two.news.listen((conversation) => void heard.push(`two ${conversation}`));
    one.news.tell('a');
    one.news.tell('a');
    while (heard.length === 0) await wait(10);
    stop();
    two.news.tell('b');
    while (heard.length < 2) await wait(10);
    expect(heard).toEqual(['two a', 'one']);
  });
});
