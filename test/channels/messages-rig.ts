import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import nock from 'nock';
import type { MessagesAuth } from '../../src/channels/messages/auth';
import type { MessagesParts } from '../../src/channels/messages/parts';
import { createMessages, type Messages } from '../../src/channels/messages/router';
import type { Reply } from '../../src/domain/reply';
import type { AnswerTurn, InboundTurn, TurnFacts } from '../../src/domain/turn';
import { WORDS } from '../support/channel-words';

export const APP = '11111111-2222-3333-4444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
export const SERVICE = 'https://smba.trafficmanager.net/amer/';
export const WITH_APP: MessagesAuth = {
  production: true,
  teams: { appId: APP, password: 'not a real secret', tenantId: TENANT },
};
export const ANONYMOUS: MessagesAuth = { production: false };

export const words = {
  ...WORDS,
  sources: 'SOURCES',
  suggestions: 'ASK',
  unchecked: 'UNCHECKED',
  broken: 'BROKEN, call EMERGENCY',
};

export const facts = (turn: string, more: Partial<TurnFacts> = {}): TurnFacts => ({
  turn,
  disposition: 'none',
  presentation: 'none',
  redFlags: [],
  intent: 'causes',
  topic: 'bone-marrow-edema',
  confidence: 0.9,
  outcome: 'notice',
  contentVersion: 'v',
  ...more,
});

export const notice = (text: string): Reply => ({
  kind: 'notice',
  outcome: 'notice',
  paragraphs: [text],
  suggestions: [{ say: 'What causes it?', intent: 'causes' }],
  lines: [],
});

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const KID = 'kid-1';

/** Serves what Microsoft serves: the signing keys, and a token for the way back. */
export function serveSignIn(): void {
  const jwks = { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] };
  nock('https://login.botframework.com').persist().get('/v1/.well-known/keys').reply(200, jwks);
  const login = nock('https://login.microsoftonline.com').persist();
  login.get(`/${TENANT}/discovery/v2.0/keys`).reply(200, jwks);
  login.post(`/${TENANT}/oauth2/v2.0/token`).query(true).reply(200, {
    token_type: 'Bearer',
    expires_in: 3600,
    access_token: 'token-for-the-way-back',
  });
}

export interface TokenChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  /** Seconds from now; below nothing for a token that ran out. */
  readonly lifetime?: number;
}

export const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token as the Bot Connector signs it. */
export function token({ claims = {}, key = keys.privateKey, lifetime = 600 }: TokenChange = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE, iat: now, exp: now + lifetime };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: KID })}.${encode({ ...usual, ...claims })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

export const message = (more: object = {}): Record<string, unknown> => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:person', name: 'A Person' },
  recipient: { id: `28:${APP}`, name: 'Marrow' },
  conversation: { id: 'a:conversation', conversationType: 'personal' },
  text: 'what causes it?',
  ...more,
});

export interface Rig {
  readonly turns: InboundTurn[];
  readonly welcomes: InboundTurn[];
  readonly faults: unknown[];
  readonly thumbs: unknown[];
  readonly incidents: unknown[];
  readonly waits: number[];
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly address: string;
  readonly say: Messages['say'];
  readonly close: () => Promise<void>;
}

/** Runs the route on a port of this machine, with a turn that notes what reached it. */
export async function startRig(
  auth: MessagesAuth,
  answer?: AnswerTurn,
  more: Partial<MessagesParts> = {},
): Promise<Rig> {
  const seen = { turns: [] as InboundTurn[], welcomes: [] as InboundTurn[], faults: [] as unknown[] };
  const notes = { ...seen, thumbs: [] as unknown[], incidents: [] as unknown[], waits: [] as number[] };
  const parts: MessagesParts = {
    auth,
    words,
    answer: async (inbound) => {
      seen.turns.push(inbound);
      return answer ? answer(inbound) : { replies: [notice('an answer')], facts: facts(inbound.id) };
    },
    welcome: async (inbound) => {
      seen.welcomes.push(inbound);
      return { replies: [notice('welcome')], facts: facts(inbound.id) };
    },
    onFault: (_turn, fault) => seen.faults.push(fault),
    onFeedback: (thumb) => void notes.thumbs.push(thumb),
    onIncident: (incident) => void notes.incidents.push(incident),
    wait: async (milliseconds) => void notes.waits.push(milliseconds),
    ...more,
  };
  const { router, say } = createMessages(parts);
  // As the server does it: every request has an id, which its response tells.
  const identify: RequestHandler = (_request, response, next) => {
    response.setHeader('x-request-id', randomUUID());
    next();
  };
  const server: Server = express().use(identify, router).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { ...notes, address, post, say, close };
}

export const bearer = (jwt: string) => ({ authorization: `Bearer ${jwt}` });

// The next test file in this process has a nock of its own; this one would stand in its way.
afterAll(() => nock.restore());

/** Only this machine may be reached; everything else is served by nock or fails. */
export function closeTheNet(): void {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
}

/** Takes replies as a connector does. Out: the bodies and headers of what was sent. */
export function takeReplies(service: string = SERVICE) {
  const sent: { readonly body: Record<string, never>; readonly headers: Record<string, unknown> }[] = [];
  nock(service)
    .persist()
    .post(/v3\/conversations\/.*/)
    .reply(function (_uri, body) {
      sent.push({ body: body as Record<string, never>, headers: this.req.headers });
      return [200, { id: `sent-${sent.length}` }];
    });
  return sent;
}
