import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditEntry, auditKey, chainHash, verifyTrail } from '../../src/state/audit-chain';
import { deleteOldChains, keepAuditTrail, readTrail } from '../../src/state/audit-trail';
import type { TurnLine } from '../../src/telemetry/log';
import { watchEscalations } from '../../src/watch/watch-escalations';
import { factsOf } from '../support/in-process';
import { freshStore, KEY, removeFolders } from '../support/state';

afterAll(removeFolders);

const key = auditKey(KEY);
const line = (turn: string, outcome: 'escalate' | 'answer' = 'escalate'): TurnLine => ({
  ...factsOf(turn, { outcome, disposition: 'emergency', presentation: 'interrupt', redFlags: ['chest-pain'] }),
  channel: 'web-chat',
  milliseconds: 1,
});

/** Two processes with three escalations each, as they stand in the store. */
async function filled() {
  const store = await freshStore();
  const heads: string[] = [];
  for (const id of ['p1', 'p2']) {
    const log = {
      event: (_: string, facts = {}) => void heads.push((facts as { head: string }).head),
      fault: () => {},
    };
    const watch = watchEscalations({ trail: keepAuditTrail(store), key, id, log });
    for (const turn of ['a', 'b', 'c']) watch.note(line(`${id}-${turn}`));
    watch.note(line('no escalation', 'answer'));
    expect(watch.entries()).toBe(3);
    await watch.stop();
  }
  return { store, heads, trail: await readTrail(store.db) };
}

test('a trail that nobody touched is whole, up to every head that the log saw', async () => {
  const { store, heads, trail } = await filled();
  expect(trail).toHaveLength(6);
  expect(heads).toHaveLength(6);
  expect(verifyTrail(key, trail, heads)).toEqual([]);
  await store.close();
});

test('it names levels and rules, and no conversation and no text', async () => {
  const { store, trail } = await filled();
  const facts = JSON.parse(trail[0]?.entry ?? '');
  expect(Object.keys(facts).sort()).toEqual(
    ['channel', 'contentVersion', 'disposition', 'presentation', 'redFlags', 'turn'].sort(),
  );
  await store.close();
});

describe('an entry is found that was', () => {
  let trail: readonly AuditEntry[];
  let heads: readonly string[];
  beforeAll(async () => {
    const made = await filled();
    ({ trail, heads } = made);
    await made.store.close();
  });
  const second = () => trail[1] as AuditEntry;

  test.each([
    ['entry', (entry: AuditEntry) => ({ ...entry, entry: entry.entry.replace('emergency', 'none') })],
    ['time', (entry: AuditEntry) => ({ ...entry, at: entry.at + 1 })],
    ['hash', (entry: AuditEntry) => ({ ...entry, hash: entry.hash.replace(/^./, 'x') })],
  ])('changed (%s)', (_, change) => {
    const changed = trail.map((entry) => (entry === second() ? change(entry) : entry));
    expect(verifyTrail(key, changed)).toEqual([{ process: 'p1', number: 2, why: 'changed' }]);
  });

  test.each([0, 1])('removed (at %i)', (at) => {
    const fewer = trail.filter((_, index) => index !== at);
    expect(verifyTrail(key, fewer)).toEqual([{ process: 'p1', number: at + 1, why: 'missing' }]);
  });

  test('removed from the end, where a head was seen elsewhere', () => {
    const fewer = trail.filter((_, index) => index !== 2);
    expect(verifyTrail(key, fewer)).toEqual([]);
    expect(verifyTrail(key, fewer, heads)).toMatchObject([{ process: heads[2], why: 'head-missing' }]);
  });

  test('put in', () => {
    const bare = { process: 'p1', number: 2, at: 1, entry: '{}' };
    const forged = { ...bare, hash: chainHash(auditKey(new Uint8Array(32)), trail[0]?.hash ?? '', bare) };
    const shifted = trail
      .filter(({ process }) => process === 'p1')
      .slice(1)
      .map((entry) => ({ ...entry, number: entry.number + 1 }));
    const [first] = trail;
    expect(verifyTrail(key, [first as AuditEntry, forged, ...shifted])).toMatchObject([{ number: 2, why: 'changed' }]);
  });

  test('written anew without the key', () => {
    let before = '';
    const anew = trail.slice(0, 3).map(({ hash: _, ...bare }) => {
      before = chainHash(auditKey(new Uint8Array(32)), before, bare);
      return { ...bare, hash: before };
    });
    expect(verifyTrail(key, anew)).toMatchObject([{ number: 1, why: 'changed' }]);
  });
});

test('a store that fails holds nothing up, and the chain is written when it works again', async () => {
  const store = await freshStore();
  const trail = keepAuditTrail(store);
  let isBroken = true;
  const faults: string[] = [];
  const watch = watchEscalations({
    trail: { add: (entries) => (isBroken ? Promise.reject(new Error('broken')) : trail.add(entries)) },
    key,
    id: 'p',
    log: { event: () => {}, fault: (name) => void faults.push(name) },
  });
  watch.note(line('a'));
  watch.note(line('b'));
  await watch.flush();
  expect(faults).toContain('audit-write');
  expect(await readTrail(store.db)).toEqual([]);
  isBroken = false;
  watch.note(line('c'));
  await watch.stop();
  const written = await readTrail(store.db);
  expect(written.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(verifyTrail(key, written)).toEqual([]);
  await store.close();
});

test('chains go whole, once they ended long ago', async () => {
  const { store } = await filled();
  await keepAuditTrail(store).add([{ process: 'old', number: 1, at: 1, entry: '{}', hash: 'x' }]);
  await deleteOldChains(store.db, 1000);
  expect(new Set((await readTrail(store.db)).map(({ process }) => process))).toEqual(new Set(['p1', 'p2']));
  await store.close();
});

test('the audit proves a trail by its key, and without one it blames nobody and makes none', async () => {
  const { store } = await filled();
  await store.close();
  const verify = (variables: Readonly<Record<string, string>>) => {
    const env = { PATH: process.env.PATH ?? '', STATE_DIR: store.folder, ...variables };
    return spawnSync(process.execPath, ['build/js/src/commands/audit.js', 'verify'], { env, encoding: 'utf8' });
  };
  const bare = verify({});
  expect([bare.status, bare.stdout]).toEqual([2, '']);
  expect(bare.stderr).toMatch(/state\.key.*STATE_KEY/);
  expect(existsSync(join(store.folder, 'state.key'))).toBe(false);
  const proven = verify({ STATE_KEY: Buffer.from(KEY).toString('hex') });
  expect([proven.status, JSON.parse(proven.stdout)]).toEqual([0, { entries: 6, processes: 2, broken: [] }]);
});
