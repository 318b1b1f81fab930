import { WebSocket } from 'ws';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { ask, beginTalk } from '../../support/talk-in-process';

const BASE = '/v3/directline';
const SECRET = 's'.repeat(32);
const [MINUTE, HOUR] = [60_000, 3_600_000];
let server: InProcess;
let ahead: number;

beforeEach(async () => {
  ahead = 0;
  const hurry = setInterval;
  const quick = (work: () => void, wait?: number) => hurry(work, wait === 30_000 ? 50 : wait);
  jest.spyOn(globalThis, 'setInterval').mockImplementation(quick as typeof setInterval);
  server = await openInProcess({ secrets: [SECRET], now: () => Date.now() + ahead });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await server.close();
  removeFolders();
});

/** The ways in which a token can be had for a token. */
const WAYS: readonly (readonly [string, string, (talk: string) => string])[] = [
  ['by refreshing', 'POST', () => '/tokens/refresh'],
  ['by coming back', 'GET', (talk) => `/conversations/${talk}`],
  ['by starting once more', 'POST', () => '/conversations'],
];

test.each(WAYS)(
  'whoever holds a token reads the talk for a retention time and no longer, %s',
  async (_, method, path) => {
    const talk = await beginTalk(server);
    let { token } = talk;
    for (; ahead < 48 * HOUR; ahead += 14 * MINUTE) {
      const { status, body } = await ask(server, BASE + path(talk.id), { method, token });
      if (status < 300) token = body.token;
      else if ((await ask(server, `${BASE}/conversations/${talk.id}/activities`, { token })).status === 403) break;
    }
    expect(ahead).toBeGreaterThan(23 * HOUR);
    expect(ahead).toBeLessThanOrEqual(24 * HOUR + 14 * MINUTE);
  },
);

test('a refresh is refused half an hour before, while the ticket still brings the page back to its talk', async () => {
  const page = await ask(server, '/api/token', { method: 'POST', body: {} });
  const started = await ask(server, `${BASE}/conversations`, { method: 'POST', token: page.body.token, body: {} });
  let { token } = started.body;
  const refresh = () => ask(server, `${BASE}/tokens/refresh`, { method: 'POST', token });
  let answer = await refresh();
  for (; answer.status === 200; answer = await refresh()) {
    expect(answer.body.expires_in).toBe(1800);
    token = answer.body.token;
    ahead += 15 * MINUTE;
  }
  expect([answer.status, answer.body.error.code]).toEqual([403, 'TokenExpired']);
  expect(ahead).toBeLessThan(24 * HOUR);
  const { ticket, conversationId } = page.body;
  const again = await ask(server, '/api/token', { method: 'POST', body: { ticket } });
  expect(again.body.conversationId).toBe(conversationId);
  token = again.body.token;
  expect((await refresh()).status).toBe(200);
});

test('a server with the secret brings a talk back for as long as there is one', async () => {
  const talk = await beginTalk(server);
  ahead = 30 * HOUR;
  const { body } = await ask(server, `${BASE}/conversations/${talk.id}`, { token: SECRET });
  expect(body.expires_in).toBe(1800);
  expect((await ask(server, `${BASE}/tokens/refresh`, { method: 'POST', token: body.token })).status).toBe(200);
});

test('a socket that is held open ends then, too', async () => {
  const talk = await beginTalk(server);
  const socket = new WebSocket(talk.streamUrl);
  await new Promise((resolve) => socket.once('open', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const isOpen = () => new Promise((resolve) => setTimeout(resolve, 200, 'open'));
  ahead = 23 * HOUR;
  expect(await Promise.race([closed, isOpen()])).toBe('open');
  ahead = 25 * HOUR;
  expect(await closed).toBe(1008);
});
