import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import nock from 'nock';
import { readRetryAfter } from '../../src/channels/messages/delay-after';
import type { Reply } from '../../src/domain/reply';
import { LOCAL, local, PATH } from './messages-local';
import {
  ANONYMOUS,
  bearer,
  closeTheNet,
  facts,
  message,
  notice,
  type Rig,
  SERVICE,
  serveSignIn,
  startRig,
  TENANT,
  takeReplies,
  token,
} from './messages-rig';

let rig: Rig;

beforeEach(closeTheNet);
afterEach(async () => {
  await rig?.close();
  nock.abortPendingRequests();
  nock.cleanAll();
});

describe('a send that fails', () => {
  test('is tried again when there were too many, after the time that the channel asks for', async () => {
    nock(LOCAL).post(PATH).reply(429, {}, { 'Retry-After': '7' });
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(rig.waits).toEqual([7000]);
    expect(rig.faults).toEqual([]);
  });

  test('is tried again when the channel is down or out of reach, later and later', async () => {
    nock(LOCAL)
      .post(PATH)
      .reply(503)
      .post(PATH)
      .replyWithError(new TypeError('fetch failed'))
      .post(PATH)
      .reply(500, 'oops');
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(rig.waits).toEqual([500, 1000, 2000]);
  });

  test('is given up after four tries: 502, and a fault that holds no word of anybody', async () => {
    const down = nock(LOCAL).post(PATH).times(4).reply(503, 'down');
    rig = await startRig(ANONYMOUS);
    const response = await rig.post(local({ text: 'secret words' }));
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { code: 'Undelivered' } });
    expect(down.isDone()).toBe(true);
    expect(rig.waits).toHaveLength(3);
    expect(rig.faults.map(String)).toEqual(['HttpError: outbound call failed: 503']);
    expect(JSON.stringify(rig.faults, Object.getOwnPropertyNames(rig.faults[0]))).not.toMatch(
      /secret|an answer|29:person/,
    );
  });

  test('is not waited for longer than a minute', async () => {
    nock(LOCAL).post(PATH).reply(429, {}, { 'Retry-After': '3600' });
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local())).status).toBe(502);
    expect(rig.waits).toEqual([]);
  });

  test('is tried again when the connection really breaks', async () => {
    const sent: string[] = [];
    const connector = createServer((request, response) => {
      if (sent.push(String(request.url)) === 1) request.socket.destroy();
      else response.end('{"id":"sent"}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => connector.once('listening', resolve));
    rig = await startRig(ANONYMOUS);
    const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
    expect((await rig.post(local({ serviceUrl }))).status).toBe(200);
    expect(sent).toHaveLength(2);
    connector.closeAllConnections();
    connector.close();
  });

  test('is cut off after ten seconds and tried again', async () => {
    const timeout = AbortSignal.timeout;
    const asked = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(50));
    nock(LOCAL).post(PATH).delay(2_000).reply(200, {});
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(rig.waits).toEqual([500]);
    expect(asked).toHaveBeenCalledWith(10_000);
    asked.mockRestore();
  });

  test('because the channel refuses the card is followed by the bare words', async () => {
    const card: Reply = {
      kind: 'escalation',
      outcome: 'escalate',
      level: 'emergency',
      rules: ['x'],
      paragraphs: ['Call **999** now.'],
      suggestions: [],
      lines: [{ country: 'GB', name: 'Emergency', number: '999', tel: '999', checked: true }],
    };
    nock(LOCAL)
      .post(PATH)
      .reply(400, { error: { code: 'BadSyntax' } });
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, async ({ id }) => ({ replies: [card], facts: facts(id) }));
    expect((await rig.post(local())).status).toBe(200);
    expect(sent[0]?.body).toMatchObject({ type: 'message', text: 'Call 999 now.\n\nGB: Emergency, 999' });
    expect(rig.faults).toHaveLength(1);
  });

  test('does not keep back the replies after it', async () => {
    nock(LOCAL).post(PATH).times(4).reply(503);
    const sent = takeReplies(LOCAL);
    const replies = [notice('first'), notice('second')];
    rig = await startRig(ANONYMOUS, async ({ id }) => ({ replies, facts: facts(id) }));
    expect((await rig.post(local())).status).toBe(502);
    expect(sent.map(({ body }) => body.text)).toEqual(['second']);
  });
});

test.each([
  ['7', 7_000],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %p is read as %p milliseconds', (header, milliseconds) => {
  expect(readRetryAfter(header, Date.parse('2026-11-24T12:00:00Z'))).toBe(milliseconds);
});

describe('a turn that breaks', () => {
  test('still gives the person the safe words', async () => {
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, async () => {
      throw new Error('broken inside');
    });
    expect((await rig.post(local())).status).toBe(200);
    expect(sent.map(({ body }) => body.text)).toEqual(['BROKEN, call EMERGENCY']);
    expect(rig.faults.map(String)).toEqual(['Error: broken inside']);
  });
});

describe('the sign-in for the way back', () => {
  const TOKEN_PATH = /oauth2\/v2\.0\/token/;
  const otherApp = (appId: string) => ({ production: true, teams: { appId, password: 'x', tenantId: TENANT } });

  test('is tried again when it is out of reach', async () => {
    const app = otherApp('77777777-2222-3333-4444-555555555555');
    nock('https://login.microsoftonline.com')
      .post(TOKEN_PATH)
      .query(true)
      .replyWithError(new TypeError('fetch failed'));
    serveSignIn();
    const sent = takeReplies();
    rig = await startRig(app);
    const response = await rig.post(message(), bearer(token({ claims: { aud: app.teams.appId } })));
    expect(response.status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(rig.waits).toEqual([500]);
  });

  test('that stays down is told with no stack', async () => {
    const app = otherApp('88888888-2222-3333-4444-555555555555');
    nock('https://login.microsoftonline.com').persist().post(TOKEN_PATH).query(true).reply(503, {});
    serveSignIn();
    rig = await startRig(app);
    const response = await rig.post(message(), bearer(token({ claims: { aud: app.teams.appId } })));
    expect(response.status).toBe(500);
    expect(Object.keys((await response.json()) as object)).toEqual(['error']);
    expect(rig.faults).toHaveLength(1);
  });

  test('is not needed for replies that travel in the response', async () => {
    const app = otherApp('99999999-2222-3333-4444-555555555555');
    nock('https://login.microsoftonline.com').persist().post(TOKEN_PATH).query(true).reply(503, {});
    serveSignIn();
    rig = await startRig(app);
    const body = message({ deliveryMode: 'expectReplies', serviceUrl: SERVICE });
    const response = await rig.post(body, bearer(token({ claims: { aud: app.teams.appId } })));
    expect(response.status).toBe(200);
    expect(await activitiesOf(response)).toHaveLength(1);
  });
});

describe('replies that travel in the response', () => {
  test('name their channel, and in Teams tell no more than the turn', async () => {
    rig = await startRig(ANONYMOUS);
    const response = await rig.post(local({ deliveryMode: 'expectReplies', serviceUrl: undefined }));
    expect(response.status).toBe(200);
    const activities = await activitiesOf(response);
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({ type: 'message', channelId: 'msteams', replyToId: 'activity-1' });
    expect(activities[0]._channelId).toBeUndefined();
    expect(activities[0].channelData).toEqual({ marrow: { turn: rig.turns[0]?.id, contentVersion: 'v' } });
  });

  test('hold all facts of the turn elsewhere', async () => {
    rig = await startRig(ANONYMOUS);
    const response = await rig.post(local({ deliveryMode: 'expectReplies', channelId: 'test' }));
    const activities = await activitiesOf(response);
    expect(activities[0].channelId).toBe('test');
    expect(activities[0].channelData.marrow).toEqual(facts(rig.turns[0]?.id ?? ''));
    expect(activities[0].suggestedActions.to).toEqual(['29:person']);
  });

  test('are the safe words when the turn breaks', async () => {
    rig = await startRig(ANONYMOUS, async () => {
      throw new Error('broken inside');
    });
    const response = await rig.post(local({ deliveryMode: 'expectReplies' }));
    const activities = await activitiesOf(response);
    expect(activities.map((each) => [each.text, each.channelId])).toEqual([['BROKEN, call EMERGENCY', 'msteams']]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked into by path
async function activitiesOf(response: Response): Promise<any[]> {
  return ((await response.json()) as { activities: [] }).activities;
}
