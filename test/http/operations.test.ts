import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import WebSocket from 'ws';
import { metricsRoute } from '../../src/http/metrics-route';
import { ready } from '../../src/http/ready';
import { createHttpServer, listen } from '../../src/http/server';
import type { Metrics } from '../../src/telemetry/metrics';
import { type RunningServer, startServer } from '../support/server';
import { beginTalkAt, type TalkAt } from '../support/talk-at';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ SAFETY_PROBE_SECONDS: '1' });
});
afterAll(() => server.end());

const text = async (path: string, init: RequestInit = {}) => (await fetch(server.url + path, init)).text();

describe('/metrics', () => {
  let talk: TalkAt;
  beforeAll(async () => {
    talk = await beginTalkAt(server.url);
    await talk.ask('what causes bone marrow edema? canary7531');
    await talk.ask('crushing chest pain canary7531');
  });

  test('counts turns by outcome, level and intent, with times; the asking of itself is in no count', async () => {
    const page = await text('/metrics');
    expect(page).toContain(
      'marrow_turns_total{channel="web-chat",outcome="answer",disposition="none",presentation="none"} 1',
    );
    expect(page).toMatch(/marrow_turns_total\{channel="web-chat",outcome="escalate",disposition="emergency"[^}]*\} 1/);
    expect(page).toContain('marrow_turn_intents_total{intent="causes"} 1');
    expect(page).toMatch(/marrow_turn_seconds_bucket\{le="[\d.]+",channel="web-chat",outcome="answer"\} \d/);
    expect(page).not.toContain('channel="probe"');
    expect(page).toMatch(/marrow_safety_probes_total\{result="guided"\} [1-9]/);
    expect(page).toMatch(/marrow_safety_failing 0/);
    expect(page).toMatch(/marrow_audit_entries 1/);
    expect(page).toMatch(/marrow_store_ping_seconds 0\.\d+/);
    expect(page).toMatch(/nodejs_eventloop_lag_p99_seconds/);
  });

  test('holds no text and no id', async () => {
    const page = await text('/metrics');
    expect(page).not.toContain('canary7531');
    expect(page).not.toContain(talk.id);
    const values = [...page.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value);
    expect(values.filter((value) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(value))).toEqual([]);
  });

  test('its head is the head in the log', async () => {
    const head = [...server.log().matchAll(/"head":"([0-9a-f]{64})"/g)].at(-1)?.[1] ?? '';
    const shown = /^marrow_audit_head (\d+)$/m.exec(await text('/metrics'))?.[1];
    expect(Number(shown)).toBe(Number.parseInt(head.slice(0, 12), 16));
  });

  test('sockets are counted while they are open', async () => {
    const socket = new WebSocket(talk.streamUrl);
    await new Promise((resolve) => socket.once('open', resolve));
    expect(await text('/metrics')).toContain('marrow_sockets 1');
    socket.terminate();
    await wait(50);
    expect(await text('/metrics')).toContain('marrow_sockets 0');
  });

  test('a turn’s line is found by the id of the request that it came of', async () => {
    const { id, request } = await talk.say('what helps?');
    for (let tries = 0; tries < 80 && !server.log().includes(`"turn":"${id}"`); tries += 1) await wait(25);
    const line = server
      .log()
      .split('\n')
      .find((each) => each.includes(`"turn":"${id}"`) && each.includes('"msg":"turn"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ turn: request });
  });
});

describe('/metrics in production', () => {
  const metrics = { contentType: 'text/plain', text: async () => 'marrow_turns_total 1' } as Metrics;

  test.each([
    ['without a token: there is no such address', undefined, '', 404],
    ['with a token, without it in the request', 'a-token-of-some-length', '', 401],
    ['with a wrong one', 'a-token-of-some-length', 'Bearer another-of-some-length', 401],
    ['with the right one', 'a-token-of-some-length', 'Bearer a-token-of-some-length', 200],
  ])('%s', async (_, token, authorization, status) => {
    const app = express();
    app.get('/metrics', metricsRoute(metrics, token, true));
    const other = createHttpServer(app, () => false);
    const port = await listen(other, 0, '127.0.0.1');
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, {
      headers: authorization ? { authorization } : {},
    });
    expect(response.status).toBe(status);
    other.cut();
    other.close();
  });
});

describe('/ready', () => {
  const answered = async (safety: { isFailing: () => boolean; stepsAside: () => boolean }, ping = async () => {}) => {
    const app = express();
    app.get('/ready', ready({ ping, safety, log: { fault: () => {} } }));
    const other = createHttpServer(app, () => false);
    const port = await listen(other, 0, '127.0.0.1');
    const response = await fetch(`http://127.0.0.1:${port}/ready`);
    const body = await response.json();
    other.cut();
    other.close();
    return { status: response.status, body };
  };

  test('tells that the asking fails and stays in service, unless another process is well', async () => {
    expect(await answered({ isFailing: () => true, stepsAside: () => false })).toMatchObject({
      status: 200,
      body: { status: 'ready', safety: 'failing' },
    });
    expect(await answered({ isFailing: () => true, stepsAside: () => true })).toMatchObject({ status: 503 });
  });

  test('asks the store once for all who ask at the same time', async () => {
    let pings = 0;
    const well = { isFailing: () => false, stepsAside: () => false };
    const ping = async () => {
      pings += 1;
    };
    const app = express();
    app.get('/ready', ready({ ping, safety: well, log: { fault: () => {} } }));
    const other = createHttpServer(app, () => false);
    const port = await listen(other, 0, '127.0.0.1');
    const asked = Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${port}/ready`));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(pings).toBeLessThan(5);
    const headers = { x: 'a'.repeat(15_000), y: 'b'.repeat(15_000) };
    expect((await fetch(`http://127.0.0.1:${port}/ready`, { headers })).status).toBe(431);
    other.cut();
    other.close();
  });

  test('is 503 while the store does not answer', async () => {
    const well = { isFailing: () => false, stepsAside: () => false };
    const down = async () => Promise.reject(new Error('down'));
    expect(await answered(well, down)).toMatchObject({ status: 503, body: { safety: 'ok' } });
  });
});

describe('/api/my-data', () => {
  const mine = (talk: TalkAt, method = 'GET', token = talk.token) =>
    fetch(`${server.url}/api/my-data`, { method, headers: { authorization: `Bearer ${token}` } });

  test('shows the talk of the token whole, forgets it, and then shows nothing of it', async () => {
    const [talk, other] = [await beginTalkAt(server.url), await beginTalkAt(server.url)];
    await talk.ask('what causes bone marrow edema?');
    await other.ask('does iloprost work?');
    const before = (await (await mine(talk)).json()) as { messages: { text: string }[] };
    expect(before.messages.map((each) => each.text)).toContain('what causes bone marrow edema?');
    expect(JSON.stringify(before)).not.toContain('does iloprost work?');
    expect((await mine(talk, 'DELETE')).status).toBe(204);
    expect(await (await mine(talk)).json()).toMatchObject({ messages: [], thumbs: [] });
    expect(JSON.stringify(await (await mine(other)).json())).toContain('does iloprost work?');
  });

  test('"forget me" in the chat does the same, and the talk goes on', async () => {
    const talk = await beginTalkAt(server.url);
    await talk.ask('what causes bone marrow edema?');
    await talk.ask('forget me');
    const left = (await (await mine(talk)).json()) as { messages: { from: string }[]; memory: object };
    expect(left.messages.map(({ from }) => from)).toEqual(['bot']);
    expect(left.memory).not.toHaveProperty('topic');
    expect((await talk.ask('how is it treated?')).channelData?.marrow).toMatchObject({ outcome: 'answer' });
  });

  test.each([
    ['no token', 'GET', '', 401],
    ['another token', 'GET', 'abc', 401],
    ['another method', 'POST', undefined, 405],
  ])('with %s it is refused', async (_, method, token, status) => {
    const talk = await beginTalkAt(server.url);
    expect((await mine(talk, method, token)).status).toBe(status);
  });
});

test('a stop lets every turn under way finish, and nobody waits for a reader that does not say goodbye', async () => {
  const first = await startServer();
  const talk = await beginTalkAt(first.url);
  const silent = new WebSocket(talk.streamUrl);
  await new Promise((resolve) => silent.once('open', resolve));
  // A client that never answers the closing handshake.
  silent.pause();
  const sent = await Promise.all(Array.from({ length: 12 }, () => talk.say('what causes bone marrow edema?')));
  const start = Date.now();
  expect(await first.stop('SIGTERM')).toBe(0);
  expect(Date.now() - start).toBeLessThan(10_000);
  const second = await first.again();
  const answered = (await talk.read(second.url)).flatMap(({ replyToId }) => replyToId ?? []);
  expect([...answered].sort()).toEqual(sent.map(({ id }) => id).sort());
  silent.terminate();
  await second.end();
});

test('what a stop still answers goes down the sockets that are open, before they are closed', async () => {
  const stopped = await startServer();
  const talks = await Promise.all([1, 2, 3, 4].map(() => beginTalkAt(stopped.url)));
  const heard: string[] = [];
  for (const { streamUrl } of talks) {
    const socket = new WebSocket(streamUrl);
    socket.on('message', (frame) => {
      const { activities = [] } = JSON.parse(frame.toString() || '{}') as { activities?: { replyToId?: string }[] };
      heard.push(...activities.flatMap(({ replyToId }) => replyToId ?? []));
    });
    await new Promise((resolve) => socket.once('open', resolve));
  }
  // Not waited for: many of these requests are still under way when the stop comes.
  const sending = [...talks, ...talks, ...talks, ...talks].map((talk) =>
    talk.say('what causes bone marrow edema?').catch(() => undefined),
  );
  await Promise.race(sending);
  await stopped.stop('SIGTERM');
  const taken = (await Promise.all(sending)).flatMap((each) => each?.id ?? []);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter((id) => !heard.includes(id))).toEqual([]);
  await stopped.end();
});

describe('the server', () => {
  test.each([
    ['300.1.1.1', /HOST/],
    ['203.0.113.7', /HOST/],
  ])('tells which variable is wrong where it cannot listen at "%s"', async (host, advice) => {
    const other = createHttpServer(
      () => {},
      () => false,
    );
    await expect(listen(other, 0, host)).rejects.toThrow(advice);
  });

  test.each(['//', '/%', 'http://[', '/v3/directline/conversations/%/stream', '/\\\\'])(
    'lives past an upgrade to "%s"',
    async (path) => {
      const { hostname, port } = new URL(server.url);
      const head = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: ${'a'.repeat(22)}==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
      expect(await raw(Number(port), hostname, head)).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
    },
  );

  test.each(['gzip', 'br', 'deflate'])('refuses a body that is not packed with %s as it says', async (encoding) => {
    for (const path of ['/api/messages', '/api/token']) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      const response = await fetch(server.url + path, { method: 'POST', headers, body: '{"type":"message"}' });
      expect({ path, status: response.status }).toEqual({ path, status: 400 });
    }
  });

  test('closes on who sends its headers or its body drop by drop', async () => {
    const slow = createHttpServer(
      (_request, response) => response.end(),
      () => false,
      { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 },
    );
    const port = await listen(slow, 0, '127.0.0.1');
    const start = Date.now();
    await Promise.all([
      raw(port, '127.0.0.1', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      raw(port, '127.0.0.1', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\ndrop'),
    ]);
    expect(Date.now() - start).toBeLessThan(3_000);
    slow.closeAllConnections();
    slow.close();
  });
});

/** Sends bytes and gives what came back, once the other side has closed. */
function raw(port: number, host: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(port, host, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      back += chunk;
    });
    socket.once('error', () => resolve(back));
    socket.once('close', () => resolve(back));
  });
}
