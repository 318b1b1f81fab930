import nock from 'nock';
import { messagesAllowed } from '../../src/channels/messages/auth';
import { checkCaller } from '../../src/channels/messages/check-caller';
import {
  ANONYMOUS,
  APP,
  bearer,
  closeTheNet,
  encode,
  KID,
  message,
  otherKeys,
  type Rig,
  SERVICE,
  serveSignIn,
  startRig,
  TENANT,
  type TokenChange,
  takeReplies,
  token,
  WITH_APP,
} from './messages-rig';

const FOREIGN_TENANT = '99999999-9999-9999-9999-999999999999';
const OTHER_APP = '77777777-7777-7777-7777-777777777777';
let rig: Rig;

beforeEach(closeTheNet);
afterEach(async () => {
  await rig?.close();
  nock.cleanAll();
});

describe('a caller with an app registered', () => {
  beforeEach(async () => {
    serveSignIn();
    rig = await startRig(WITH_APP);
  });

  test('with a token of the Bot Connector is answered, and the reply carries our own token', async () => {
    const sent = takeReplies();
    const response = await rig.post(message(), { ...bearer(token()), 'user-agent': 'caller/9' });
    expect(response.status).toBe(200);
    expect(rig.faults).toEqual([]);
    expect(rig.turns).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({ type: 'message', text: expect.stringContaining('an answer') });
    expect(String(sent[0]?.headers.authorization)).toBe('Bearer token-for-the-way-back');
    expect(JSON.stringify(sent[0]?.headers)).not.toContain('caller/9');
  });

  const refused: readonly (readonly [string, TokenChange, RegExp])[] = [
    ['for another audience', { claims: { aud: 'someone-else' } }, /audience/i],
    ['that ran out', { lifetime: -600 }, /expired/],
    ['signed with another key', { key: otherKeys.privateKey }, /signature/],
    ['of a foreign tenant', { claims: { iss: `https://sts.windows.net/${FOREIGN_TENANT}/` } }, /issuer/i],
    ['of a foreign issuer', { claims: { iss: 'https://issuer.example/' } }, /issuer/i],
    [
      'whose tenant is not its issuer',
      { claims: { iss: `https://sts.windows.net/${TENANT}/`, tid: FOREIGN_TENANT } },
      /tenant/i,
    ],
  ];
  test.each(refused)('is refused a token %s', async (_, change, reason) => {
    const response = await rig.post(message(), bearer(token(change)));
    expect(response.status).toBe(401);
    expect(await response.text()).toMatch(reason);
    expect(rig.turns).toEqual([]);
  });

  const ofTenant = { iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, serviceurl: undefined };
  const ofTenant2 = { ...ofTenant, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` };
  const strangers: readonly (readonly [string, NonNullable<TokenChange['claims']>])[] = [
    ['another app of the tenant', { ...ofTenant, appid: OTHER_APP }],
    ['another app of the tenant, in version 2', { ...ofTenant2, azp: OTHER_APP, azpacr: '1' }],
    ['another app that names a service', { ...ofTenant, appid: OTHER_APP, serviceurl: SERVICE }],
    ['a person who signed in to the app', { ...ofTenant2, preferred_username: 'me@clinic.example' }],
    ['a person for whom the app asks', { ...ofTenant2, azp: APP, scp: 'access_as_user' }],
  ];
  test.each(strangers)('that is %s cannot pose as the Bot Connector', async (_, claims) => {
    const response = await rig.post(message({ deliveryMode: 'expectReplies' }), bearer(token({ claims })));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'ForbiddenCaller' } });
    expect(rig.turns).toEqual([]);
  });

  test.each([
    ['the US government’s connector', { iss: 'https://api.botframework.us' }],
    ['a tool that has the app’s own secret', { ...ofTenant, appid: APP }],
    ['the same, in version 2', { ...ofTenant2, azp: APP.toUpperCase(), azpacr: '1' }],
  ])('that is %s is not turned away', (_, claims) => {
    const next = jest.fn();
    checkCaller(WITH_APP)({ user: claims } as never, {} as never, next);
    expect(next).toHaveBeenCalledTimes(1);
  });

  test('with a token that the app’s own secret got is answered', async () => {
    takeReplies();
    const response = await rig.post(message(), bearer(token({ claims: { ...ofTenant, appid: APP } })));
    expect(response.status).toBe(200);
    expect(rig.turns).toHaveLength(1);
  });

  const headers: readonly (readonly [string, string | undefined])[] = [
    ['no header', undefined],
    ['a password', 'Basic bWFycm93Om1hcnJvdw=='],
    ['no token', 'Bearer'],
    ['rubbish', 'Bearer rubbish'],
    ['algorithm none', `Bearer ${unsigned({ aud: APP, iss: 'https://api.botframework.com', serviceurl: SERVICE })}`],
  ];
  test.each(headers)('is refused %s', async (_, authorization) => {
    const response = await rig.post(message(), authorization === undefined ? {} : { authorization });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toMatch(/node_modules|\bat /);
    expect(rig.turns).toEqual([]);
  });

  const places: readonly (readonly [string, string, TokenChange])[] = [
    [
      'another service than the token speaks for',
      'https://smba.trafficmanager.net/amer/',
      { claims: { serviceurl: 'https://webchat.botframework.com/' } },
    ],
    ['a host that is no connector', 'https://collect.example/', { claims: { serviceurl: 'https://collect.example/' } }],
    [
      'a rented name at a Microsoft host',
      'https://rented.blob.core.windows.net/',
      { claims: { serviceurl: 'https://rented.blob.core.windows.net/' } },
    ],
    [
      'plain HTTP',
      'http://smba.trafficmanager.net/amer/',
      { claims: { serviceurl: 'http://smba.trafficmanager.net/amer/' } },
    ],
    ['this machine', 'http://127.0.0.1:1/', { claims: { serviceurl: 'http://127.0.0.1:1/' } }],
    ['a token of the connector without the claim', SERVICE, { claims: { serviceurl: undefined } }],
    ['something that is no address', 'nonsense', {}],
  ];
  test.each(places)('may not name %s as serviceUrl', async (_, serviceUrl, change) => {
    const response = await rig.post(message({ serviceUrl }), bearer(token(change)));
    expect(response.status).toBe(403);
    expect(rig.turns).toEqual([]);
  });
});

describe('a flood of tokens that name keys which nobody knows', () => {
  const claims = { aud: APP, iss: 'https://api.botframework.com', iat: 1, exp: 9_999_999_999 };
  const forged = (kid: string) => bearer(`${encode({ alg: 'RS256', kid })}.${encode(claims)}.x`);
  const flood = async (from: number, count: number) => {
    const statuses: number[] = [];
    for (let at = from; at < from + count; at += 1) statuses.push((await rig.post('{}', forged(`k${at}`))).status);
    return statuses;
  };

  test('has the keys fetched a limited number of times, and leaves the connector alone', async () => {
    let fetched = 0;
    nock('https://login.botframework.com')
      .persist()
      .get('/v1/.well-known/keys')
      .reply(() => {
        fetched += 1;
        return [200, { keys: [{ kty: 'RSA', kid: 'other', use: 'sig', n: 'AQAB', e: 'AQAB' }] }];
      });
    rig = await startRig(WITH_APP);
    const statuses = await flood(0, 130);
    expect(new Set(statuses.slice(0, 120))).toEqual(new Set([401]));
    expect(new Set(statuses.slice(120))).toEqual(new Set([429]));
    expect(fetched).toBeLessThanOrEqual(120);
  });

  test('is one too where the name of a good key stands under another issuer', async () => {
    serveSignIn();
    takeReplies();
    rig = await startRig(WITH_APP);
    await rig.post(message(), bearer(token()));
    const tenant = bearer(token({ key: otherKeys.privateKey, claims: { iss: `https://sts.windows.net/${TENANT}/` } }));
    const statuses = [];
    for (let at = 0; at < 125; at += 1) statuses.push((await rig.post('{}', tenant)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  test('does not shut out a key that was good before, although it comes from the same address', async () => {
    serveSignIn();
    takeReplies();
    rig = await startRig(WITH_APP);
    expect((await rig.post(message(), bearer(token()))).status).toBe(200);
    expect((await flood(0, 125)).at(-1)).toBe(429);
    expect((await rig.post(message({ id: '2' }), bearer(token()))).status).toBe(200);
    expect((await rig.post(message(), bearer(token({ key: otherKeys.privateKey })))).status).toBe(401);
  });
});

describe('without an app', () => {
  test('development is open to this machine', async () => {
    const service = 'http://localhost:56150/_connector/';
    const sent = takeReplies(service);
    rig = await startRig(ANONYMOUS);
    const response = await rig.post(message({ serviceUrl: service }));
    expect(response.status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.authorization).toBeUndefined();
  });

  test('development sends nothing to the world', async () => {
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(message({ serviceUrl: 'https://collect.example/' }))).status).toBe(403);
    expect(rig.turns).toEqual([]);
  });

  test('production has no route', async () => {
    expect(messagesAllowed({ production: true })).toBe(false);
    expect(messagesAllowed(WITH_APP)).toBe(true);
    expect(messagesAllowed(ANONYMOUS)).toBe(true);
    await expect(startRig({ production: true })).rejects.toThrow('MICROSOFT_APP_ID');
  });
});

function unsigned(claims: object): string {
  const now = Math.floor(Date.now() / 1000);
  return `${encode({ alg: 'none', typ: 'JWT', kid: KID })}.${encode({ ...claims, iat: now, exp: now + 600 })}.`;
}
