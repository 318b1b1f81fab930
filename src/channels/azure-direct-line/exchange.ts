import { isRecord } from '../direct-line/activity';
import { AzureError, refused, unreachable } from './azure-error';

/** Azure's Direct Line as it is configured: where it is, and the secret of the site, which stays on this server. */
export interface AzureSite {
  /** Such as `https://directline.botframework.com`, or the host of a region. */
  readonly origin: string;
  readonly secret: string;
}

/** What Azure gave. */
export interface AzureToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/** Asks Azure with the secret. In: method, path below `/v3/directline`, the body if there is one. Throws an AzureError. */
export type AskAzure = (method: 'GET' | 'POST', path: string, body?: object) => Promise<AzureToken>;

const HALF_AN_HOUR_S = 1800;

/** Makes the exchange. In: the site, milliseconds to wait for an answer. */
export function azureExchange({ origin, secret }: AzureSite, patienceMs: number): AskAzure {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}/v3/directline${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    }).catch((fault: unknown) => {
      throw unreachable(fault);
    });
    if (!answer.ok) {
      // Nobody reads what it says; left unread, it would hold its connection.
      await answer.body?.cancel().catch(() => {});
      throw refused(answer.status, answer.headers.get('retry-after'));
    }
    const given: unknown = await answer.json().catch(() => undefined);
    if (!isRecord(given) || typeof given.token !== 'string' || typeof given.conversationId !== 'string')
      throw new AzureError(502, 'AzureUnreadable', 'Azure Direct Line answered with something that is no token.');
    const { conversationId, token } = given;
    return { conversationId, token, expires_in: Number(given.expires_in) || HALF_AN_HOUR_S };
  };
}
