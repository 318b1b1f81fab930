import { isRecord } from '../direct-line/activity';

/** Why there is no token: a status and code for the page and a message for the operator, without any secret. */
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

/** The error for a request to Azure that got no answer. */
export function unreachable(fault: unknown): AzureError {
  const isSlow = isRecord(fault) && fault.name === 'TimeoutError';
  return isSlow
    ? new AzureError(504, 'AzureTimeout', 'Azure Direct Line did not answer in time.')
    : new AzureError(502, 'AzureUnreachable', 'Azure Direct Line could not be reached.');
}

/**
 * The error for a request that Azure refused.
 * @param retryAfter the header in which Azure says how long to wait
 */
export function refused(status: number, retryAfter: string | null): AzureError {
  if (status === 401 || status === 403)
    return new AzureError(502, 'AzureRefused', 'Azure Direct Line refused AZURE_DIRECT_LINE_SECRET. Set a valid one.');
  if (status === 404) return new AzureError(404, 'BadConversation', 'Azure Direct Line has no such conversation.');
  if (status === 429)
    return new AzureError(503, 'AzureBusy', 'Azure Direct Line asks to wait.', Number(retryAfter) || 10);
  return new AzureError(502, 'AzureFailed', `Azure Direct Line answered with status ${status}.`);
}
