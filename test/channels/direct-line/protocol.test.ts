import { deleteOld } from '../../../src/state/retention';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { ask, beginTalk } from '../../support/talk-in-process';

const SECRET = 's'.repeat(32);
const BASE = '/v3/directline';
let server: InProcess;

beforeAll(async () => {
  server = await openInProcess({ secrets: [SECRET] });
});

afterAll(async () => {
  await server.close();
  removeFolders();
});

const post = (path: string, token: string, body: unknown = {}) =>
  ask(server, BASE + path, { method: 'POST', token, body });

describe('tokens', () => {
  test('the secret generates one for half an hour, whose user cannot be chosen by the page', async () => {
    const { status, body } = await post('/tokens/generate', SECRET, { User: { Id: 'dl_me' } });
    expect([status, body.expires_in]).toEqual([200, 1800]);
    const claims = JSON.parse(Buffer.from(body.token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ user: 'dl_me', conv: body.conversationId });
  });

  test('a user id without dl_ is refused', async () => {
    const { status, body } = await post('/tokens/generate', SECRET, { user: { id: 'admin' } });
    expect([status, body.error.code]).toEqual([400, 'BadArgument']);
  });

  test('no header is 401; a wrong secret, a forged token and a token for another purpose are 403', async () => {
    expect((await post('/tokens/generate', '')).status).toBe(401);
    const { body } = await ask(server, '/api/token', { method: 'POST', body: {} });
    const forged = `${body.token.slice(0, -4)}AAAA`;
    for (const token of ['x', `${SECRET}x`, forged, body.ticket]) {
      expect((await post('/conversations', token)).body.error.code).toBe('TokenExpired');
    }
    expect((await post('/tokens/generate', body.token)).status).toBe(403);
  });

  test('a refreshed token is for the same conversation and person', async () => {
    const talk = await beginTalk(server);
    const { body } = await post('/tokens/refresh', talk.token);
    expect(await server.tokens.read(body.token)).toEqual(await server.tokens.read(talk.token));
  });

  test('the page comes back to its conversation with its ticket', async () => {
    const first = await ask(server, '/api/token', { method: 'POST', body: {} });
    await post('/conversations', first.body.token);
    const again = await ask(server, '/api/token', { method: 'POST', body: { ticket: first.body.ticket } });
    const other = await ask(server, '/api/token', { method: 'POST', body: { ticket: first.body.token } });
    expect(again.body.conversationId).toBe(first.body.conversationId);
    expect(other.body.conversationId).not.toBe(first.body.conversationId);
  });

  test('a ticket of a conversation that was deleted since opens a new one', async () => {
    const first = await ask(server, '/api/token', { method: 'POST', body: {} });
    await post('/conversations', first.body.token);
    await deleteOld(server.store, 24, Date.now() + 25 * 3_600_000);
    const again = await ask(server, '/api/token', { method: 'POST', body: { ticket: first.body.ticket } });
    expect(again.body.conversationId).not.toBe(first.body.conversationId);
    expect((await post('/conversations', again.body.token)).status).toBe(201);
  });
});

describe('conversations', () => {
  test('the first start is 201 with a token and a stream, the second 200; it is welcomed once', async () => {
    const { body } = await post('/tokens/generate', SECRET);
    const [first, second] = [await post('/conversations', body.token), await post('/conversations', body.token)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.body).toMatchObject({ conversationId: body.conversationId, streamUrl: expect.stringMatching(/^ws:/) });
    const talk = `/conversations/${body.conversationId}`;
    await post(`${talk}/activities`, body.token, { type: 'conversationUpdate' });
    await post(`${talk}/activities`, body.token, { type: 'event', name: 'webchat/join' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { body: read } = await ask(server, `${BASE}${talk}/activities`, { token: body.token });
    const texts = read.activities.map((activity) => activity.text).filter(Boolean);
    expect(texts).toEqual(['Welcome']);
  });

  test('coming back gives a token and a stream; with the secret too, for the same person', async () => {
    const talk = await beginTalk(server);
    const path = `${BASE}/conversations/${talk.id}?watermark=`;
    const { body } = await ask(server, path, { token: SECRET });
    expect(await server.tokens.read(body.token)).toEqual(await server.tokens.read(talk.token));
    expect((await ask(server, path, { token: talk.token })).body).toMatchObject({ conversationId: talk.id });
  });

  test('a conversation that is not there is 404, one of somebody else 403', async () => {
    const [mine, theirs] = [await beginTalk(server), await beginTalk(server)];
    expect((await ask(server, `${BASE}/conversations/none`, { token: SECRET })).status).toBe(404);
    expect((await ask(server, `${BASE}/conversations/${theirs.id}`, { token: mine.token })).status).toBe(403);
    expect((await post(`/conversations/${theirs.id}/activities`, mine.token, { type: 'message' })).status).toBe(403);
    expect((await ask(server, `${BASE}/conversations/${theirs.id}/activities`, { token: mine.token })).status).toBe(
      403,
    );
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown address', 'GET', '/nowhere', 404, 'NotFound'],
    ['an unknown address below a conversation', 'POST', '/conversations/{begun}/nowhere', 404, 'NotFound'],
    ['an unknown conversation, whatever is asked below it', 'GET', '/conversations/x/stream', 404, 'BadConversation'],
    ['a stream that is asked as a page', 'GET', '/conversations/{begun}/stream', 426, 'UpgradeRequired'],
    ['an address that cannot be decoded', 'GET', '/conversations/%E0%A4/activities', 400, 'BadArgument'],
    ['a start that is no JSON', 'POST', '/conversations', 400, 'BadSyntax'],
    ['a generate that is no JSON', 'POST', '/tokens/generate', 400, 'BadSyntax'],
  ])('%s is refused in the shape of Direct Line', async (_name, method, path, status, code) => {
    const body = method === 'POST' ? '{"a":' : undefined;
    const address = path.replace('{begun}', path.includes('{begun}') ? (await beginTalk(server)).id : '');
    const refused = await ask(server, BASE + address, { method, token: SECRET, body });
    expect([refused.status, refused.body.error.code]).toEqual([status, code]);
    expect(refused.body.error.message).toMatch(/\w/);
  });

  test('a known address with the wrong method is 405 and says what it takes', async () => {
    const talk = await beginTalk(server);
    const { status, headers } = await ask(server, `${BASE}/conversations/${talk.id}/activities`, {
      method: 'DELETE',
      token: talk.token,
    });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });

  test.each([
    ['not JSON', '{"type":', 400, 'BadSyntax'],
    ['a list', '[]', 400, 'BadSyntax'],
    ['a bare word', '"message"', 400, 'BadSyntax'],
    ['nothing', undefined, 400, 'MissingProperty'],
    ['no type', '{"text":"my words"}', 400, 'MissingProperty'],
    ['a type that is a number', '{"type":1}', 400, 'MissingProperty'],
    ['a text that is a list', '{"type":"message","text":["my words"]}', 400, 'BadArgument'],
    ['too much', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413, 'MessageSizeTooBig'],
    [
      'what is nested by the thousand',
      `{"type":"message","channelData":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      400,
      'BadArgument',
    ],
  ])('%s is refused in the shape of Direct Line, quoting nothing', async (_name, body, status, code) => {
    const talk = await beginTalk(server);
    const path = `${BASE}/conversations/${talk.id}/activities`;
    const refused = await ask(server, path, {
      method: 'POST',
      token: talk.token,
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([refused.status, refused.body.error.code]).toEqual([status, code]);
    expect(JSON.stringify(refused.body)).not.toMatch(/my words|at .*\.[jt]s/);
  });
});
