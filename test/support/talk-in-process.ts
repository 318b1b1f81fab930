import { setTimeout as wait } from 'node:timers/promises';
import type { InProcess } from './in-process';

/** JSON as it comes back, to be looked into. */
export type Json = { readonly [field: string]: Json } & readonly Json[] & string & number;

/** An answer of the server. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** Sends a request and reads JSON. In: where, how; a body that is no string goes as JSON. */
export async function ask(
  { url }: InProcess,
  path: string,
  { method = 'GET', token = '', body, headers = {} }: AskOptions = {},
): Promise<Answered> {
  const sent = body === undefined || typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
  const type: Record<string, string> =
    body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url + path, {
    method,
    headers: { ...type, ...(token && { authorization: `Bearer ${token}` }), ...headers },
    ...(sent !== undefined && { body: sent }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/** How to ask. */
export interface AskOptions {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A conversation that a page has begun. */
export interface Talk {
  readonly id: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly say: (activity: object) => Promise<Answered>;
  readonly read: (watermark?: string) => Promise<Answered>;
  /** Reads until an activity fits, two seconds at most. */
  readonly readUntil: (fits: (activity: Json) => boolean) => Promise<readonly Json[]>;
}

/** Begins a conversation as our page does: token from its own route, then Direct Line. */
export async function beginTalk(server: InProcess): Promise<Talk> {
  const issued = await ask(server, '/api/token', { method: 'POST', body: {} });
  const started = await ask(server, '/v3/directline/conversations', {
    method: 'POST',
    token: issued.body.token,
    body: {},
  });
  const {
    conversationId: id,
    token,
    streamUrl,
  } = started.body as unknown as Record<'conversationId' | 'token' | 'streamUrl', string>;
  const path = `/v3/directline/conversations/${id}/activities`;
  const read = (watermark = '') => ask(server, `${path}?watermark=${watermark}`, { token });
  const readUntil = async (fits: (activity: Json) => boolean) => {
    for (let tries = 0; tries < 80; tries += 1) {
      const activities = (await read()).body.activities as unknown as readonly Json[];
      if (activities.some(fits)) return activities;
      await wait(25);
    }
    throw new Error('no such activity came');
  };
  return { id, token, streamUrl, read, readUntil, say: (body) => ask(server, path, { method: 'POST', token, body }) };
}
