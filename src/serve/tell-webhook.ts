import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Handover } from '../domain/handover';
import type { HandOver } from '../turn/parts';

/** Where the desk is told, and the secret that it checks the signature with. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** One line of a talk, as the desk may see it with the person's consent. */
export interface TalkLine {
  readonly from: 'person' | 'bot';
  readonly text: string;
}

const TRIES = 3;
const TRY_MS = 3_000;
const PAUSE_MS = 300;
/** In all: the turn waits for it, and the next turns of the talk, which in other processes wait for eight seconds at most. */
const ALL_MS = 5_000;

/**
 * Makes the teller of the desk. In: its address and secret, and who reads a talk that was kept. Out: a function that posts
 * one thing at a time as signed JSON; the talk so far goes along only where the person agreed. Rejects when no try goes
 * through, and never with a word of anybody.
 */
export function tellWebhook(
  { url, secret }: Webhook,
  readTalk: (conversation: string) => Promise<readonly TalkLine[]>,
): HandOver {
  return async (tell) => {
    const { conversation, ...rest } = tell;
    const transcript = tell.withTalk === true ? await readTalk(conversation) : undefined;
    // The time is signed too: what somebody recorded can be told from what is sent now. Every try sends the same.
    const body = JSON.stringify({ ...named(rest), at: Date.now(), ...(transcript && { transcript }) });
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const end = Date.now() + ALL_MS;
    for (let tries = 1; ; tries += 1) {
      const status = await post(url, body, signature, Math.min(TRY_MS, end - Date.now()));
      if (status < 300) return;
      const isLast = tries === TRIES || Date.now() + PAUSE_MS * tries >= end;
      if (isLast || (status < 500 && status !== 429)) throw new Error(`the desk was not told: ${status}`);
      await pause(PAUSE_MS * tries);
    }
  };
}

/** The names of the Bot Framework's events: `handoff.initiate` and its like. */
function named({ kind, ...rest }: Omit<Handover, 'conversation'>): object {
  return { name: { begin: 'handoff.initiate', message: 'handoff.message', end: 'handoff.end' }[kind], ...rest };
}

/** Out: the status; 599 where there was none. A redirect is no answer: words go to the address that was configured. */
async function post(url: string, body: string, signature: string, patienceMs: number): Promise<number> {
  try {
    const headers = { 'content-type': 'application/json', 'x-marrow-signature': signature };
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    // Nobody reads what it says; left unread, it would hold its connection.
    await answer.body?.cancel().catch(() => {});
    return answer.status;
  } catch {
    return 599;
  }
}
