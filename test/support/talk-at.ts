import { setTimeout as wait } from 'node:timers/promises';

/** An activity of a talk, with what tests look at. */
export interface ActivityAt {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly from: { readonly role?: string };
  readonly channelData?: { readonly marrow?: Readonly<Record<string, unknown>> };
}

/** A talk with a server that is a process of its own. */
export interface TalkAt {
  readonly id: string;
  readonly token: string;
  readonly streamUrl: string;
  /** Sends a message; out: its id, and that of the request. */
  readonly say: (text: string) => Promise<{ readonly id: string; readonly request: string }>;
  /** Sends a message and waits for the last of what answers it. */
  readonly ask: (text: string) => Promise<ActivityAt>;
  readonly read: (url?: string) => Promise<readonly ActivityAt[]>;
}

/** Begins a talk as the page does. In: the server's address. */
export async function beginTalkAt(url: string): Promise<TalkAt> {
  const json = async (path: string, init: RequestInit) => {
    const response = await fetch(url + path, { method: 'POST', ...init });
    return { body: (await response.json()) as Record<string, string>, request: response.headers.get('x-request-id') };
  };
  const { token = '' } = (await json('/api/token', {})).body;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const begun = (await json('/v3/directline/conversations', { headers, body: '{"locale":"en-GB"}' })).body;
  const { conversationId: id = '', streamUrl = '' } = begun;
  const path = `/v3/directline/conversations/${id}/activities`;
  const say = async (text: string) => {
    const body = JSON.stringify({ type: 'message', from: { id: 'x' }, locale: 'en-GB', text });
    const { body: sent, request } = await json(path, { headers, body });
    return { id: sent.id ?? '', request: request ?? '' };
  };
  const read = async (where = url) => {
    const all: ActivityAt[] = [];
    for (let watermark = ''; ; ) {
      const page = await (await fetch(`${where}${path}?watermark=${watermark}`, { headers })).json();
      const { activities, watermark: next } = page as { activities: ActivityAt[]; watermark: string };
      if (activities.length === 0) return all;
      all.push(...activities);
      watermark = next;
    }
  };
  const ask = async (text: string) => {
    const { id: sent } = await say(text);
    for (let tries = 0; tries < 400; tries += 1) {
      const answers = (await read()).filter(({ replyToId, type }) => replyToId === sent && type === 'message');
      const last = answers.at(-1);
      if (last) return last;
      await wait(15);
    }
    throw new Error('no answer came');
  };
  return { id, token, streamUrl, say, ask, read };
}
