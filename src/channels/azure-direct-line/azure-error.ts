import { isRecord } from '../direct-line/activity';

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

/** An exchange that got no answer. In: what was thrown. */
export function unreachable(fault: unknown): AzureError {
  const isSlow = isRecord(fault) && fault.name === 'TimeoutError';
  return isSlow
    ? new AzureError(504, 'AzureTimeout', 'Azure Direct Line did not answer in time.')
    : new AzureError(502, 'AzureUnreachable', 'Azure Direct Line could not be reached.');
}

/** An exchange that Azure refused. In: its status, and how long it asks to wait. */
export function refused(status: number, retryAfter: string | null): AzureError {
  if (status === 401 || status === 403)
    return new AzureError(502, 'AzureRefused', 'Azure Direct Line refused AZURE_DIRECT_LINE_SECRET. Set a valid one.');
  if (status === 404) return new AzureError(404, 'BadConversation', 'Azure Direct Line has no such conversation.');
  if (status === 429)
    return new AzureError(503, 'AzureBusy', 'Azure Direct Line asks to wait.', Number(retryAfter) || 10);
  return new AzureError(502, 'AzureFailed', `Azure Direct Line answered with status ${status}.`);
}
