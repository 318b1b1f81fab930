import { get } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { limitSockets } from '../../../src/channels/direct-line/count-sockets';
import { LIMITS } from '../../../src/channels/direct-line/limit-numbers';
import { createTokens } from '../../../src/channels/direct-line/tokens';
import { type InProcess, openInProcess } from '../../support/in-process';
import { KEY, removeFolders } from '../../support/state';
import { ask, beginTalk } from '../../support/talk-in-process';

const BASE = '/v3/directline';
const SECRET = 's'.repeat(32);
const HOME = 'https://clinic.example';
const ELSEWHERE = 'https://elsewhere.example';
let server: InProcess;

afterEach(async () => {
  await server.close();
  removeFolders();
});

const start = (token: string, origin?: string) => {
  const headers: Record<string, string> = origin ? { origin } : {};
  return ask(server, `${BASE}/conversations`, { method: 'POST', token, body: {}, headers });
};

const statusOfSocket = (url: string, origin?: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, { headers, ...(origin && { origin }) });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', () => undefined);
  });

test('a secret opens no conversation by naming it: one that never was, or one of another channel', async () => {
  server = await openInProcess({ secrets: [SECRET] });
  const message = { type: 'message', text: 'hello' };
  for (const id of ['never-was', 'a%00b', '19:someone@thread.v2']) {
    const path = `${BASE}/conversations/${id}/activities`;
    expect((await ask(server, path, { token: SECRET })).status).toBe(404);
    expect((await ask(server, path, { method: 'POST', token: SECRET, body: message })).status).toBe(404);
  }
  expect(server.heard).toEqual([]);
  const { body } = await ask(server, `${BASE}/conversations`, { method: 'POST', token: SECRET, body: {} });
  const path = `${BASE}/conversations/${body.conversationId}/activities`;
  expect((await ask(server, path, { method: 'POST', token: SECRET, body: message })).status).toBe(200);
});

test('configured origins win over those that the token asked for', async () => {
  server = await openInProcess({ secrets: [SECRET], trustedOrigins: [HOME] });
  const body = { trustedOrigins: [ELSEWHERE] };
  const issued = await ask(server, `${BASE}/tokens/generate`, { method: 'POST', token: SECRET, body });
  expect((await start(issued.body.token, ELSEWHERE)).status).toBe(403);
  expect((await start(issued.body.token, HOME)).status).toBe(201);
  expect((await start(issued.body.token, new URL(server.url).origin)).status).toBe(200);
});

test('without configured origins, those of the token hold, for requests and for sockets', async () => {
  server = await openInProcess({ secrets: [SECRET] });
  const body = { trustedOrigins: [HOME] };
  const issued = await ask(server, `${BASE}/tokens/generate`, { method: 'POST', token: SECRET, body });
  expect((await start(issued.body.token, ELSEWHERE)).status).toBe(403);
  const started = await start(issued.body.token, HOME);
  expect(started.headers.get('access-control-allow-origin')).toBe(HOME);
  expect(await statusOfSocket(started.body.streamUrl, ELSEWHERE)).toBe(403);
  expect(await statusOfSocket(started.body.streamUrl, HOME)).toBe(101);
});

const OWN = 'https://chat.example';

test.each([
  ['our proxy tells the host that was asked', 1, { 'x-forwarded-host': 'chat.example' }, true],
  ['it tells it in front of that of another proxy', 1, { 'x-forwarded-host': 'chat.example, inner.example' }, true],
  ['it passes the host on', 1, { host: 'chat.example' }, true],
  ['it tells another host', 1, { 'x-forwarded-host': 'inner.example', host: 'chat.example' }, false],
  ['it tells none and asks by another', 1, {}, false],
  ['nobody in front is ours, and somebody tells a host', 0, { 'x-forwarded-host': 'chat.example' }, false],
])('requests and sockets of our own page are taken alike where %s', async (_, trustProxy, headers, isTaken) => {
  server = await openInProcess({ trustProxy, trustedOrigins: [HOME] });
  const talk = await beginTalk(server);
  // Not with fetch, which lets nobody choose the host.
  const { hostname, port } = new URL(server.url);
  const path = `${BASE}/conversations/${talk.id}`;
  const status = await new Promise((resolve, reject) => {
    const sent = { hostname, port, path, headers: { authorization: `Bearer ${talk.token}`, origin: OWN, ...headers } };
    get(sent, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
  expect(status).toBe(isTaken ? 200 : 403);
  const stream = talk.streamUrl.replace(/^wss?:\/\/[^/]+/, `ws://${hostname}:${port}`);
  expect(await statusOfSocket(stream, OWN, headers)).toBe(isTaken ? 101 : 403);
});

test('a preflight is answered without a token', async () => {
  server = await openInProcess();
  const headers = { origin: HOME, 'access-control-request-method': 'POST' };
  const response = await fetch(`${server.url}${BASE}/conversations`, { method: 'OPTIONS', headers });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization.*x-ms-bot-agent/);
});

test('a stream needs its own ticket, for its own conversation', async () => {
  server = await openInProcess();
  const [mine, theirs] = [await beginTalk(server), await beginTalk(server)];
  expect(await statusOfSocket(mine.streamUrl.replace(/t=.*/, `t=${mine.token}`))).toBe(403);
  expect(await statusOfSocket(mine.streamUrl.replace(mine.id, theirs.id))).toBe(403);
  expect(await statusOfSocket(mine.streamUrl.replace('/v3/directline', '/elsewhere'))).toBe(404);
  expect(await statusOfSocket(mine.streamUrl)).toBe(101);
});

test('messages are limited by conversation, tokens by address, with the time to wait', async () => {
  const limits = { ...LIMITS, tokensPerAddress: 3, messagesPerToken: 2 };
  server = await openInProcess({ limits, secrets: [SECRET] });
  const talk = await beginTalk(server);
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push(await talk.say({ type: 'message', text: 'x' }));
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(statuses[2]?.body.error.code).toBe('TooManyRequests');
  expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
  const other = await beginTalk(server);
  expect((await other.say({ type: 'message', text: 'x' })).status).toBe(200);
  const third = await start(SECRET);
  const fourth = await start(SECRET);
  expect([third.status, fourth.status]).toEqual([201, 429]);
});

test('all requests of a conversation and sockets of an address are limited too, and others are not held up', async () => {
  const limits = { ...LIMITS, requestsPerToken: 5, socketsPerAddress: 2 };
  server = await openInProcess({ limits });
  const [one, other] = [await beginTalk(server), await beginTalk(server)];
  const sockets = [];
  for (let n = 0; n < 3; n += 1) sockets.push(await statusOfSocket(one.streamUrl));
  expect(sockets).toEqual([101, 101, 429]);
  const reads = [];
  for (let n = 0; n < 5; n += 1) reads.push(await one.read());
  expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
  expect(Number(reads.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await other.read()).status).toBe(200);
});

test('sockets are counted by the address that our own proxy saw, not by one that the client made up', () => {
  const limit = limitSockets(1, 1, () => 30_000);
  const from = (forwarded: string) =>
    limit.secondsFor({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '::1' } } as never);
  expect(['10.0.0.1', '10.0.0.2', '9.9.9.9, 10.0.0.1', ''].map(from)).toEqual([0, 0, 30, 0]);
});

test('sockets of all addresses in one IPv6 network count as one, of two IPv4 addresses as two', () => {
  const limit = limitSockets(2, 0, () => 30_000);
  const from = (remoteAddress: string) => limit.secondsFor({ headers: {}, socket: { remoteAddress } } as never);
  const household = Array.from(
    { length: 5000 },
    (_, n) => `2001:db8:0:aa${(n % 100).toString().padStart(2, '0')}::${n}`,
  );
  expect(household.map(from).filter((wait) => wait === 0)).toHaveLength(2);
  expect(['2001:db8:0:ab00::1', '::ffff:192.0.2.1', '::ffff:192.0.2.2', '192.0.2.1', '192.0.2.1'].map(from)).toEqual([
    0, 0, 0, 0, 30,
  ]);
});

test('addresses are known for their minute, also where nobody opens the next socket', () => {
  jest.useFakeTimers();
  const limit = limitSockets(1, 0);
  limit.secondsFor({ headers: {}, socket: { remoteAddress: '192.0.2.1' } } as never);
  expect(limit.held()).toBe(1);
  jest.advanceTimersByTime(60_000);
  expect(limit.held()).toBe(0);
  jest.useRealTimers();
});

test('a request to upgrade that is no address ends nothing but itself', async () => {
  server = await openInProcess();
  const { hostname, port } = new URL(server.url);
  for (const path of ['//', '/v3/directline/nowhere', 'http://[']) {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`),
      );
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk;
      });
      socket.on('close', () => resolve(heard));
    });
    expect(answer).toMatch(/^HTTP\/1.1 40[04]/);
    if (path.startsWith('/v3')) expect(answer).toContain('"code":"NotFound"');
  }
  expect((await ask(server, '/health')).status).toBe(200);
});

test('a token of another key, an expired ticket and a token with another algorithm open nothing', async () => {
  server = await openInProcess();
  const grant = { conversation: 'c', user: 'dl_u' };
  const foreign = await createTokens([new Uint8Array(32).fill(9)], 1).issue(grant);
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${foreign.split('.')[1]}.`;
  for (const token of [foreign, none]) expect((await start(token)).status).toBe(403);
  const expired = await createTokens([KEY], -1).issueReturn(grant);
  expect(await server.tokens.readReturn(expired)).toBeUndefined();
});
