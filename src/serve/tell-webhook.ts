import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Handover } from '../domain/handover';
import type { HandOver } from '../turn/parts';

/** Where the desk is notified, and the secret with which it checks the signature. */
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
/**
 * For all tries together. The turn waits for it, and so do the next turns of the talk; those in other processes wait at
 * most eight seconds.
 */
const ALL_MS = 5_000;

/**
 * Makes the function that notifies the desk by posting signed JSON. The talk so far is included only with the person's
 * consent. Rejects if no try succeeds, with an error that quotes nobody.
 * @param readTalk reads a talk that was kept
 */
export function tellWebhook(
  { url, secret }: Webhook,
  readTalk: (conversation: string) => Promise<readonly TalkLine[]>,
): HandOver {
  return async (tell) => {
    const { conversation, ...rest } = tell;
    const transcript = tell.withTalk === true ? await readTalk(conversation) : undefined;
    // The time is signed too, so that a replay can be recognized. Every try sends the same body.
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

/** Named like the Bot Framework's event `handoff.initiate`. */
function named({ kind, ...rest }: Omit<Handover, 'conversation'>): object {
  return { name: { begin: 'handoff.initiate', message: 'handoff.message', end: 'handoff.end' }[kind], ...rest };
}

/**
 * Returns the status, or 599 if there was none. Redirects are not followed: words only go to the configured address.
 */
async function post(url: string, body: string, signature: string, patienceMs: number): Promise<number> {
  try {
    const headers = { 'content-type': 'application/json', 'x-marrow-signature': signature };
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    // Nobody reads the body, but an unread one would keep its connection busy.
    await answer.body?.cancel().catch(() => {});
    return answer.status;
  } catch {
    return 599;
  }
}
