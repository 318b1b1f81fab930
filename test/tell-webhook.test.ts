import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handover } from '../src/domain/handover';
import { recordTalks } from '../src/serve/record-talks';
import { tellWebhook } from '../src/serve/tell-webhook';
import { keepHandoffs } from '../src/state/handoffs';
import { LOCK_PATIENCE_MS } from '../src/state/postgres/hold';
import { deleteOld } from '../src/state/retention';
import { keepTranscript } from '../src/state/transcript';
import { freshStore, removeFolders } from './support/state';

const SECRET = 's'.repeat(32);
const got: { readonly body: string; readonly signature: unknown }[] = [];
let statuses: number[] = [];
let isHanging = false;
let desk: Server;
let url = '';

beforeAll(async () => {
  desk = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      got.push({ body, signature: request.headers['x-marrow-signature'] });
      if (isHanging) return;
      response.writeHead(statuses.shift() ?? 200, { location: '/elsewhere' }).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => desk.once('listening', resolve));
  url = `http://127.0.0.1:${(desk.address() as AddressInfo).port}/marrow`;
});
afterAll(() => {
  desk.closeAllConnections();
  desk.close();
  removeFolders();
});
beforeEach(() => {
  got.splice(0);
  statuses = [];
  isHanging = false;
});

const begin: Handover = {
  kind: 'begin',
  id: 'i',
  conversation: 'c',
  channel: 'web-chat',
  level: 'none',
  withTalk: false,
};

test('the desk gets signed JSON, without the id of the conversation', async () => {
  await tellWebhook({ url, secret: SECRET }, async () => [])(begin);
  const [{ body, signature } = { body: '', signature: '' }] = got;
  expect(JSON.parse(body)).toEqual({
    name: 'handoff.initiate',
    id: 'i',
    channel: 'web-chat',
    level: 'none',
    withTalk: false,
    at: expect.any(Number),
  });
  expect(signature).toBe(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`);
});

test('the talk so far goes along only where the person agreed', async () => {
  const store = await freshStore();
  const transcript = keepTranscript(store);
  await transcript.append('c', '1', { type: 'message', text: 'hello', from: { id: 'dl_1', role: 'user' } });
  await transcript.append('c', '2', { type: 'message', text: 'Hello, I am…', from: { id: 'bot', role: 'bot' } });
  await transcript.append('c', '3', { type: 'event', name: 'x' });
  const { handOver } = recordTalks(store, { url, secret: SECRET }, () => undefined);
  await handOver?.(begin);
  await handOver?.({ ...begin, withTalk: true });
  await handOver?.({ ...begin, kind: 'message', text: 'more' });
  const bodies = got.map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ transcript: lines }) => lines)).toEqual([
    undefined,
    [
      { from: 'person', text: 'hello' },
      { from: 'bot', text: 'Hello, I am…' },
    ],
    undefined,
  ]);
  expect(bodies[2]).toMatchObject({ name: 'handoff.message', text: 'more' });
  await store.close();
});

test('each message has its own id and the time when it was sent, and each try for it the same', async () => {
  statuses = [503];
  const tell = tellWebhook({ url, secret: SECRET }, async () => []);
  const from = Date.now();
  await tell({ ...begin, kind: 'message', message: 'm1', text: 'hello' });
  await tell({ ...begin, kind: 'message', message: 'm2', text: 'hello' });
  const [first, again, second] = got.map(({ body }) => JSON.parse(body));
  expect(again).toEqual(first);
  expect([first.message, second.message]).toEqual(['m1', 'm2']);
  expect(first.at).toBeGreaterThanOrEqual(from);
  expect(second.at).toBeLessThanOrEqual(Date.now());
});

test('a desk that hangs is given up before others stop waiting for the talk', async () => {
  isHanging = true;
  const from = Date.now();
  await expect(tellWebhook({ url, secret: SECRET }, async () => [])(begin)).rejects.toThrow(
    'the desk was not told: 599',
  );
  const took = Date.now() - from;
  expect(took).toBeLessThan(LOCK_PATIENCE_MS - 2_000);
  expect(got).toHaveLength(2);
});

test('a desk that stumbles is told again', async () => {
  statuses = [503, 429];
  await tellWebhook({ url, secret: SECRET }, async () => [])(begin);
  expect(got).toHaveLength(3);
});

test.each([
  ['is down', [500, 500, 500], 3],
  ['refuses', [403], 1],
  ['sends us elsewhere', [302], 1],
])('a desk that %s rejects, with no word in the fault', async (_, answers, tries) => {
  statuses = [...answers];
  const tell = tellWebhook({ url, secret: SECRET }, async () => []);
  const fault = await tell({ ...begin, kind: 'message', text: 'secret words' }).catch(String);
  expect(fault).toMatch(/^Error: the desk was not told: \d+$/);
  expect(got).toHaveLength(tries);
});

describe('a talk that a person took over', () => {
  const HOUR = 3_600_000;
  const open = async () => {
    const store = await freshStore();
    const { handOver } = recordTalks(store, { url, secret: SECRET }, () => undefined);
    if (!handOver) throw new Error('there is no desk');
    await handOver(begin);
    got.splice(0);
    return { store, say: (text: string) => handOver({ ...begin, kind: 'message', text }) };
  };

  test('in which something is said every day stays where it is', async () => {
    const { store, say } = await open();
    await store.db
      .updateTable('handoffs')
      .set({ at: Date.now() - 23 * HOUR })
      .execute();
    await say('are you still there?');
    await deleteOld(store, 24, Date.now() + 2 * HOUR);
    expect(await keepHandoffs(store).find('i')).toBeDefined();
    await store.close();
  });

  test('cannot be told of once the way back is forgotten, and no word goes there', async () => {
    const { store, say } = await open();
    await deleteOld(store, 24, Date.now() + 25 * HOUR);
    await expect(say('are you still there?')).rejects.toThrow('forgotten');
    expect(got).toEqual([]);
    await store.close();
  });
});

test('a take-over that failed leaves no way back open', async () => {
  const store = await freshStore();
  const { handOver } = recordTalks(store, { url, secret: SECRET }, () => undefined);
  statuses = [403];
  await expect(handOver?.(begin)).rejects.toThrow('the desk was not told: 403');
  expect(await keepHandoffs(store).find('i')).toBeUndefined();
  await store.close();
});
