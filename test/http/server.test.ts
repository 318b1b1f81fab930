import { type RunningServer, startServer } from '../support/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

/** Opens a conversation as the page does. */
async function openTalk() {
  const { token } = (await (await post('/api/token', '{}')).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const { conversationId } = (await (
    await post('/v3/directline/conversations', '{"locale":"en-GB"}', headers)
  ).json()) as { conversationId: string };
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const replies = async () => {
    const { activities } = (await (await get(path, headers)).json()) as {
      activities: { from: { role?: string }; text?: string; channelData?: { marrow?: Record<string, unknown> } }[];
    };
    return activities.filter((activity) => activity.from.role === 'bot');
  };
  const say = (text: string) =>
    post(path, JSON.stringify({ type: 'message', from: { id: 'x' }, text, locale: 'en-GB' }), headers);
  return { headers, path, replies, say };
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}

describe('the server', () => {
  test('is healthy and ready', async () => {
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(200);
  });

  test('serves the page with the emergency line in its HTML, before any script', async () => {
    const response = await get('/');
    const html = await response.text();
    expect(html).toMatch(/tel:112.*tel:999.*tel:911/);
    expect(html).toContain('<noscript>');
    expect(html).not.toContain('{{');
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
    expect(html).not.toMatch(/https?:\/\/(?!127\.0\.0\.1|www\.w3\.org)/);
  });

  test('gives every page another nonce', async () => {
    const nonce = async () => /nonce="([^"]+)"/.exec(await (await get('/')).text())?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  test('serves its files compressed and for ever', async () => {
    const address = /src="(\/assets\/[^"]+page\.js)"/.exec(await (await get('/')).text())?.[1] ?? '';
    const response = await get(address, { 'accept-encoding': 'br' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
  });

  test('a module of the page finds its neighbors beside it', async () => {
    const address = /src="(\/assets\/[^"]+page\.js)"/.exec(await (await get('/')).text())?.[1] ?? '';
    const source = await (await get(address)).text();
    const neighbors = [...source.matchAll(/from '\.\/([\w-]+\.js)'/g)].map(([, name = '']) => name);
    expect(neighbors.length).toBeGreaterThan(5);
    for (const name of neighbors) expect((await get(address.replace('page.js', name))).status).toBe(200);
  });

  test('the script for other sites carries its words, may be loaded by them, and is not kept for ever', async () => {
    const response = await get('/embed.js');
    const source = await response.text();
    expect(decodeURIComponent(/JSON\.parse\(decodeURIComponent\('([^']+)'/.exec(source)?.[1] ?? '')).toContain(
      'Call 112 in',
    );
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  test.each([
    ['GET', '/nowhere', undefined, 404],
    ['GET', '/assets/0000/page.js', undefined, 404],
    ['POST', '/health', '{}', 405],
    ['DELETE', '/', undefined, 405],
    ['GET', '/api/token', undefined, 405],
    ['POST', '/api/token', '{bad', 400],
    ['POST', '/api/messages', '{bad', 400],
    ['POST', '/api/messages', '{}', 400],
    ['POST', '/api/messages', JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
    ['POST', '/v3/directline/conversations', '{bad', 401],
    ['GET', '/v3/directline/conversations/x', undefined, 401],
  ])('%s %s is refused clearly (%#)', async (method, path, body, status) => {
    const response = await fetch(server.url + path, {
      method,
      ...(body && { body, headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(JSON.parse(text)).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
    expect(text).not.toMatch(/at \S+ \(|node_modules|\.ts:|\.js:/);
  });

  test('hands no token to another site’s page', async () => {
    expect((await post('/api/token', '{}', { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('answers in a talk, greets first, and carries the facts without the person’s words', async () => {
    const talk = await openTalk();
    await until(async () => (await talk.replies())[0]);
    await talk.say('why do i get bone marrow edema? canary-7531');
    const reply = await until(async () => (await talk.replies())[1]);
    expect(reply.channelData?.marrow).toMatchObject({ outcome: 'answer', intent: 'causes' });
    expect(JSON.stringify(reply.channelData)).not.toContain('canary-7531');
    expect(server.log()).not.toContain('canary-7531');
  });

  test('gives emergency guidance with the number of the locale', async () => {
    const talk = await openTalk();
    await talk.say("I fell and can't stand");
    const reply = await until(async () =>
      (await talk.replies()).find((each) => each.channelData?.marrow?.outcome === 'escalate'),
    );
    expect(reply.text).toContain('999');
  });

  test.each([
    ['no text', { type: 'message' }],
    ['control and direction characters', { type: 'message', text: '\u0000\u202e\u2066' }],
    ['100 kB', { type: 'message', text: 'hip hurts a lot '.repeat(6_400) }],
  ])('an activity with %s gets a reply', async (_, activity) => {
    const talk = await openTalk();
    await until(async () => (await talk.replies())[0]);
    expect((await post(talk.path, JSON.stringify({ from: { id: 'x' }, ...activity }), talk.headers)).status).toBe(200);
    expect(await until(async () => (await talk.replies())[1])).toBeDefined();
  });

  test('an activity over 256 kB is refused in Direct Line’s shape', async () => {
    const talk = await openTalk();
    const response = await talk.say('x'.repeat(300_000));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'MessageSizeTooBig' } });
  });
});

describe('starting and stopping', () => {
  test('a talk survives SIGKILL and a new start: nothing acknowledged is lost, the level stands', async () => {
    const first = await startServer();
    const { token } = (await (await fetch(`${first.url}/api/token`, { method: 'POST' })).json()) as { token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const opened = await fetch(`${first.url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' });
    const { conversationId } = (await opened.json()) as { conversationId: string };
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const say = (url: string, text: string) =>
      fetch(url + path, {
        method: 'POST',
        headers,
        body: JSON.stringify({ type: 'message', from: { id: 'x' }, text }),
      });
    const all = async (url: string) =>
      (
        (await (await fetch(url + path, { headers })).json()) as {
          activities: { from: { role?: string }; text?: string; channelData?: { marrow?: { disposition?: string } } }[];
        }
      ).activities;
    await say(first.url, 'crushing chest pain');
    await until(async () =>
      (await all(first.url)).find((each) => each.channelData?.marrow?.disposition === 'emergency'),
    );
    const before = await all(first.url);
    await first.stop('SIGKILL');
    const second = await first.again();
    expect((await all(second.url)).slice(0, before.length)).toEqual(before);
    await say(second.url, 'thanks');
    const last = await until(async () =>
      (await all(second.url)).slice(before.length).find((each) => each.from.role === 'bot'),
    );
    expect(last.channelData?.marrow?.disposition).toBe('emergency');
    await second.end();
  });

  test('SIGTERM ends it in order', async () => {
    const other = await startServer();
    expect(await other.stop('SIGTERM')).toBe(0);
    await other.end();
  });

  test.each([
    [{ PORT: 'eighty' }, /PORT/],
    [{ NODE_ENV: 'prod' }, /NODE_ENV/],
    [{ STATE_KEY: 'short', RETENTION_HOURS: '-1' }, /STATE_KEY[\s\S]*RETENTION_HOURS|RETENTION_HOURS[\s\S]*STATE_KEY/],
    [{ NODE_ENV: 'production' }, /draft/],
    [{ CONTENT_DIR: 'nowhere' }, /cannot be used/],
  ])('refuses to start with %j, and says why', async (variables, why) => {
    await expect(startServer(variables)).rejects.toThrow(why);
  });
});
