import { setTimeout as wait } from 'node:timers/promises';

/** A talk over Direct Line, and what was acknowledged in it. */
export interface Talk {
  readonly id: string;
  readonly streamUrl: string;
  readonly acknowledged: ReadonlySet<string>;
  /** Sends a message. Resolves to its id, once it is acknowledged. */
  readonly send: (text: string) => Promise<string>;
  /**
   * Sends a message and waits for its reply, which must be guidance with a number if it is about a danger. Resolves to
   * 'fine', or to what is wrong.
   */
  readonly ask: (text: string, isDanger: boolean) => Promise<string>;
  /** True once a message has been answered by guidance with a number. */
  readonly isGuided: (message: string) => Promise<boolean>;
  /** Ids of everything in the log. */
  readonly read: () => Promise<ReadonlySet<string>>;
  /** The same talk with a restarted server. */
  readonly at: (url: string) => Talk;
}

interface Activity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly channelData?: { readonly marrow?: { readonly outcome?: string } };
}

const PATIENCE_MS = 4_000;
const NUMBER = /\b(?:911|999|112|988|000|111)\b|emergency number|crisis line/;
let addresses = 0;

/** Begins a talk. */
export async function openTalk(url: string): Promise<Talk> {
  addresses += 1;
  const from = { 'x-forwarded-for': `10.9.${(addresses >> 8) & 255}.${addresses & 255}` };
  const { token } = (await (await post(`${url}/api/token`, from, {})).json()) as { token: string };
  const begun = await post(`${url}/v3/directline/conversations`, { authorization: `Bearer ${token}` }, {});
  const { conversationId: id, streamUrl } = (await begun.json()) as { conversationId: string; streamUrl: string };
  return talkAt(url, { id, streamUrl, token }, new Set());
}

function talkAt(
  url: string,
  begun: { readonly id: string; readonly streamUrl: string; readonly token: string },
  acknowledged: Set<string>,
): Talk {
  const { id, streamUrl, token } = begun;
  const headers = { authorization: `Bearer ${token}` };
  const path = `${url}/v3/directline/conversations/${id}/activities`;
  let mark = '';
  const page = async (watermark: string) => {
    const read = await fetch(`${path}?watermark=${watermark}`, { headers });
    return (await read.json()) as { activities: Activity[]; watermark: string };
  };
  const replyTo = async (sent: string) => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(4)) {
      const { activities, watermark } = await page(mark);
      mark = watermark;
      const reply = activities.find(({ type, replyToId }) => type === 'message' && replyToId === sent);
      if (reply) return reply;
    }
    return undefined;
  };
  const send = async (text: string) => {
    const sent = await post(path, headers, { type: 'message', from: { id: 'x' }, locale: 'en-GB', text });
    if (!sent.ok) throw new Error(`was answered with ${sent.status}`);
    const { id: message } = (await sent.json()) as { id: string };
    acknowledged.add(message);
    return message;
  };
  return {
    id,
    streamUrl,
    acknowledged,
    send,
    async ask(text, isDanger) {
      const reply = await replyTo(await send(text));
      if (!reply) return 'got no reply';
      return !isDanger || guides(reply) ? 'fine' : `got no guidance: ${reply.channelData?.marrow?.outcome}`;
    },
    async isGuided(message) {
      const reply = await replyTo(message);
      return reply !== undefined && guides(reply);
    },
    async read() {
      const ids = new Set<string>();
      for (let watermark = ''; ; ) {
        const { activities, watermark: next } = await page(watermark);
        for (const each of activities) ids.add(each.id);
        if (activities.length === 0 || next === watermark) return ids;
        watermark = next;
      }
    },
    at: (other) => talkAt(other, begun, acknowledged),
  };
}

function guides({ channelData, text = '' }: Activity): boolean {
  return channelData?.marrow?.outcome === 'escalate' && NUMBER.test(text);
}

function post(url: string, headers: Record<string, string>, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
