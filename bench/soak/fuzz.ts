import { Agent, request } from 'node:http';
import { dice } from './dice';
import { type OddRequest, type Opened, oddRequest } from './odd-requests';
import { openConnector } from './stub-connector';

/** The results of the requests. */
export interface Fuzzed {
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Server errors, with the request that caused them. */
  readonly faults: readonly string[];
}

/** These two are intended: an invoke that this bot does not support, and a process that is not ready. */
const DELIBERATE = new Set([501, 503]);
const AT_ONCE = 16;
const TALKS = 40;

/**
 * Sends odd requests to every public route.
 * @param canary a word to include in all of them
 */
export async function fuzz(url: string, requests: number, seed: number, canary = ''): Promise<Fuzzed> {
  const chance = dice(seed);
  const connector = await openConnector();
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const talks: Opened[] = [];
  for (let number = 0; number < TALKS; number += 1) talks.push(await openTalk(url, number));
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  let sent = 0;
  const work = async () => {
    while (sent < requests) {
      sent += 1;
      // Tokens live half an hour and a talk accepts sixty messages a minute, so new talks replace used ones.
      if (sent % 200 === 0) talks[chance.roll(TALKS)] = await openTalk(url, sent);
      const odd = oddRequest(chance, talks, connector.url, canary);
      const status = await send(url, odd, agent);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (typeof status === 'number' && status >= 500 && !DELIBERATE.has(status)) faults.push(told(status, odd));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  agent.destroy();
  await connector.close();
  return { requests: sent, statuses, faults };
}

async function openTalk(url: string, number: number): Promise<Opened> {
  const headers = { 'x-forwarded-for': `10.2.${(number >> 8) & 255}.${number & 255}` };
  const issued = await fetch(`${url}/api/token`, { method: 'POST', headers });
  const { conversationId, token } = (await issued.json()) as { conversationId: string; token: string };
  return { conversation: conversationId, token };
}

/** The status, or the name of what happened to the connection, which the server may close on nonsense. */
function send(url: string, { method, path, headers, body }: OddRequest, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const sending = request(url + path, { method, headers, agent, timeout: 20_000 }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', () => resolve('cut'));
    });
    sending.once('timeout', () => sending.destroy(new Error('no answer')));
    sending.once('error', ({ message }) => resolve(message.includes('no answer') ? 'no answer' : 'closed'));
    sending.end(body);
  });
}

function told(status: number, { method, path, headers, body }: OddRequest): string {
  return `${status} ${method} ${path} ${headers['content-type'] ?? ''} ${body?.toString('latin1').slice(0, 300) ?? ''}`;
}
