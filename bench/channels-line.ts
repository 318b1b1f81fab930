import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { BenchServer } from './channels-server';

/** One person's talk on the Direct Line, with an open socket. */
export interface Line {
  /** Sends a message. Resolves to the milliseconds until its answer arrived on the socket. */
  readonly ask: (text: string) => Promise<number>;
  readonly close: () => void;
}

interface Frame {
  readonly activities: readonly { readonly replyToId?: string; readonly from: { readonly role?: string } }[];
}

/**
 * Opens talks, some at a time. Each person has an address of their own.
 * @param first the number of the first talk
 */
export async function openLines({ url }: BenchServer, count: number, first = 0): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let n = 0; n < count; n += 20) {
    const some = Array.from({ length: Math.min(20, count - n) }, (_, at) => openLine(url, first + n + at));
    lines.push(...(await Promise.all(some)));
  }
  return lines;
}

async function openLine(url: string, n: number): Promise<Line> {
  const forwarded = {
    'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
    'content-type': 'application/json',
  };
  const call = async <T>(path: string, token: string, body: object): Promise<T> => {
    const headers = { ...forwarded, ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const issued = await call<{ token: string }>('/api/token', '', {});
  const base = '/v3/directline/conversations';
  const opened = await call<{ conversationId: string; token: string; streamUrl: string }>(base, issued.token, {});
  const socket = new WebSocket(opened.streamUrl, { perMessageDeflate: false, headers: forwarded });
  let answered: (() => void) | undefined;
  socket.on('message', (data) => {
    const { activities } = JSON.parse(String(data)) as Frame;
    if (activities.some(({ from, replyToId }) => from.role === 'bot' && replyToId)) answered?.();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    async ask(text) {
      const begun = performance.now();
      const heard = new Promise<number>((resolve) => {
        answered = () => resolve(performance.now() - begun);
      });
      const body = { type: 'message', from: { id: 'x' }, text };
      await call(`${base}/${opened.conversationId}/activities`, opened.token, body);
      return Promise.race([heard, wait(10_000).then(() => Promise.reject(new Error('no answer came')))]);
    },
    close: () => socket.close(),
  };
}

/** Sends messages at a steady rate, whether or not answers keep up. Resolves to the milliseconds of each. */
export async function askSteadily(
  lines: readonly Line[],
  textOf: (n: number) => string,
  perSecond: number,
  seconds: number,
): Promise<readonly number[]> {
  const begun = performance.now();
  const asked: Promise<number>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = begun + (n * 1000) / perSecond - performance.now();
    if (due > 1) await wait(due);
    const line = lines[n % lines.length];
    if (line) asked.push(line.ask(textOf(n)));
  }
  return Promise.all(asked);
}
