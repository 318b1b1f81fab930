import { isRecord } from '../direct-line/activity';
import { AzureError, refused, unreachable } from './azure-error';

/** The configured Direct Line of Azure: its address and the site's secret, which never leaves this server. */
export interface AzureSite {
  /** Such as `https://directline.botframework.com`, or the host of a region. */
  readonly origin: string;
  readonly secret: string;
}

/** The token that Azure issued. */
export interface AzureToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/**
 * Calls Azure with the secret.
 * @param path below `/v3/directline`
 * @throws AzureError
 */
export type AskAzure = (method: 'GET' | 'POST', path: string, body?: object) => Promise<AzureToken>;

const HALF_AN_HOUR_S = 1800;

/** Makes the function that calls Azure and waits at most `patienceMs` for an answer. */
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
      // Nobody reads the body, but an unread one would keep its connection busy.
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
