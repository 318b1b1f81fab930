import nock from 'nock';
import { azurePageTokens } from '../../../src/channels/azure-direct-line/page-tokens';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { ask } from '../../support/talk-in-process';

const SITE = { origin: 'https://europe.directline.botframework.com', secret: 'the-secret-of-the-site' };
const BASE = '/v3/directline';
const PATIENCE_MS = 200;

let server: InProcess;

beforeAll(async () => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  server = await openInProcess({ pageTokens: (tokens) => azurePageTokens(SITE, tokens, PATIENCE_MS) });
});

afterEach(() => nock.cleanAll());

afterAll(async () => {
  await server.close();
  nock.enableNetConnect();
  nock.restore();
  removeFolders();
});

const azure = () => nock(SITE.origin, { reqheaders: { authorization: `Bearer ${SITE.secret}` } });
const pageToken = (body: object = {}, headers: Record<string, string> = {}) =>
  ask(server, '/api/token', { method: 'POST', body, headers });

/** What went to Azure, and a token for it. */
function giveToken(conversationId: string): unknown[] {
  const asked: unknown[] = [];
  azure()
    .post(`${BASE}/tokens/generate`)
    .reply(200, (_path: string, body: unknown) => {
      asked.push(body);
      return { conversationId, token: `token-of-${conversationId}`, expires_in: 3600 };
    });
  return asked;
}

test('the secret is exchanged for a token of one dl_ id and our own origin, and stays here', async () => {
  const asked = giveToken('azure-1');
  const { status, body, headers } = await pageToken({}, { origin: server.url });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    conversationId: 'azure-1',
    token: 'token-of-azure-1',
    expires_in: 3600,
    domain: `${SITE.origin}${BASE}`,
  });
  expect(body.streamUrl).toBeUndefined();
  expect(asked).toEqual([{ user: { id: expect.stringMatching(/^dl_/) }, trustedOrigins: [server.url] }]);
  expect(JSON.stringify([body, [...headers]])).not.toContain(SITE.secret);
});

test('a page that comes back gets a token for the talk that it had, and for a new one where Azure has it no more', async () => {
  const [first] = [giveToken('azure-2')];
  const { ticket } = (await pageToken()).body;
  azure().get(`${BASE}/conversations/azure-2`).reply(200, {
    conversationId: 'azure-2',
    token: 'again',
    streamUrl: 'wss://somewhere',
  });
  const again = await pageToken({ ticket });
  expect(again.body).toMatchObject({ conversationId: 'azure-2', token: 'again', expires_in: 1800 });
  expect(again.body.streamUrl).toBeUndefined();
  azure().get(`${BASE}/conversations/azure-2`).reply(404, {});
  const asked = giveToken('azure-3');
  expect((await pageToken({ ticket: again.body.ticket })).body.conversationId).toBe('azure-3');
  // The person stays the same over all of it.
  expect(asked).toEqual(first);
});

const SLOW = 5 * PATIENCE_MS;

test.each<[string, (azure: nock.Interceptor) => unknown, number, string, string | null]>([
  ['is down', (a) => a.replyWithError({ code: 'ECONNREFUSED' }), 502, 'AzureUnreachable', null],
  ['is slow', (a) => a.delay(SLOW).reply(200, {}), 504, 'AzureTimeout', null],
  ['refuses the secret', (a) => a.reply(401, { error: { code: 'Unauthorized' } }), 502, 'AzureRefused', null],
  ['forbids it', (a) => a.reply(403, ''), 502, 'AzureRefused', null],
  ['asks to wait', (a) => a.reply(429, '', { 'Retry-After': '7' }), 503, 'AzureBusy', '7'],
  ['breaks', (a) => a.reply(500, 'oh'), 502, 'AzureFailed', null],
  ['answers with a page', (a) => a.reply(200, '<html>'), 502, 'AzureUnreadable', null],
  ['answers without a token', (a) => a.reply(200, { conversationId: 'c' }), 502, 'AzureUnreadable', null],
  [
    'sends us elsewhere',
    (a) => a.reply(302, '', { location: 'https://elsewhere.example' }),
    502,
    'AzureUnreachable',
    null,
  ],
])('when Azure %s, the page is told clearly and the operator is too', async (_name, reply, status, code, wait) => {
  const faults = server.faults.length;
  reply(azure().post(`${BASE}/tokens/generate`));
  const answer = await pageToken();
  expect([answer.status, answer.body.error.code, answer.headers.get('retry-after')]).toEqual([status, code, wait]);
  expect(JSON.stringify(answer.body)).not.toMatch(/secret|token-of|at .*\.[jt]s/i);
  expect(server.faults.slice(faults)).toEqual(['azure-direct-line']);
});

test('another site’s page gets nothing, and Azure is not asked', async () => {
  const answer = await pageToken({}, { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
});
