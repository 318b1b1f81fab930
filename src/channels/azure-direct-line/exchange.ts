import { isRecord } from '../direct-line/activity';

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

/** Why there is no token: status and code for the page, a message for the operator; no secret in any of them. */
export class AzureError extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds that Azure asks to wait. */
  readonly retryAfter: number;
  constructor(status: number, code: string, message: string, retryAfter = 0) {
    super(message);
    this.name = 'AzureError';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
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
    if (!answer.ok) throw refused(answer.status, answer.headers.get('retry-after'));
    const given: unknown = await answer.json().catch(() => undefined);
    if (!isRecord(given) || typeof given.token !== 'string' || typeof given.conversationId !== 'string')
      throw new AzureError(502, 'AzureUnreadable', 'Azure Direct Line answered with something that is no token.');
    const seconds = Number(given.expires_in);
    return {
      conversationId: given.conversationId,
      token: given.token,
      expires_in: seconds > 0 ? seconds : HALF_AN_HOUR_S,
    };
  };
}

function unreachable(fault: unknown): AzureError {
  const isSlow = isRecord(fault) && fault.name === 'TimeoutError';
  return isSlow
    ? new AzureError(504, 'AzureTimeout', 'Azure Direct Line did not answer in time.')
    : new AzureError(502, 'AzureUnreachable', 'Azure Direct Line could not be reached.');
}

function refused(status: number, retryAfter: string | null): AzureError {
  if (status === 401 || status === 403)
    return new AzureError(502, 'AzureRefused', 'Azure Direct Line refused AZURE_DIRECT_LINE_SECRET. Set a valid one.');
  if (status === 404) return new AzureError(404, 'BadConversation', 'Azure Direct Line has no such conversation.');
  if (status === 429)
    return new AzureError(503, 'AzureBusy', 'Azure Direct Line asks to wait.', Number(retryAfter) || 10);
  return new AzureError(502, 'AzureFailed', `Azure Direct Line answered with status ${status}.`);
}
