import { setTimeout as wait } from 'node:timers/promises';
import type { InProcess } from './in-process';

/** An activity as it comes back, with the fields that tests look at. */
export interface Heard {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly channelData: Readonly<Record<string, unknown>>;
}

/** What the server answers with, each field where it belongs. */
export interface Body {
  readonly token: string;
  readonly ticket: string;
  readonly conversationId: string;
  readonly streamUrl: string;
  readonly expires_in: number;
  readonly id: string;
  readonly watermark: string;
  readonly activities: readonly Heard[];
  readonly error: { readonly code: string; readonly message: string };
}

/** An answer of the server. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
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
  readonly readUntil: (fits: (activity: Heard) => boolean) => Promise<readonly Heard[]>;
}

/** Begins a conversation as our page does: token from its own route, then Direct Line. */
export async function beginTalk(server: InProcess): Promise<Talk> {
  const issued = await ask(server, '/api/token', { method: 'POST', body: {} });
  const started = await ask(server, '/v3/directline/conversations', {
    method: 'POST',
    token: issued.body.token,
    body: {},
  });
  const { conversationId: id, token, streamUrl } = started.body;
  const path = `/v3/directline/conversations/${id}/activities`;
  const read = (watermark = '') => ask(server, `${path}?watermark=${watermark}`, { token });
  const readUntil = async (fits: (activity: Heard) => boolean) => {
    for (let tries = 0; tries < 80; tries += 1) {
      const activities = (await read()).body.activities;
      if (activities.some(fits)) return activities;
      await wait(25);
    }
    throw new Error('no such activity came');
  };
  return { id, token, streamUrl, read, readUntil, say: (body) => ask(server, path, { method: 'POST', token, body }) };
}
