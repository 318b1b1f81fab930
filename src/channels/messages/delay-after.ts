import { HttpError } from '@microsoft/agents-hosting';

const FIRST_DELAY = 500;
/** If a connector asks for a longer pause, we give up: the turn cannot be held open for it. */
const LONGEST_DELAY = 60_000;

/**
 * True if the same call may succeed later: the connection failed, or the server is at fault (timeouts, "too many
 * requests", 5xx; Teams' guidance on rate limits also lists 412).
 */
export function mayPass(fault: unknown): boolean {
  if (!(fault instanceof HttpError)) return isNetworkFault(fault);
  return [408, 412, 429].includes(fault.status) || fault.status >= 500;
}

/**
 * How long to wait before sending again after a fault, in milliseconds. Honors `Retry-After`.
 * @param tries how many there have been so far
 * @returns undefined if the fault will not pass by itself
 */
export function delayAfterSend(fault: unknown, tries: number): number | undefined {
  const backOff = FIRST_DELAY * 2 ** (tries - 1);
  if (!mayPass(fault)) return undefined;
  const asked =
    fault instanceof HttpError ? readRetryAfter(fault.response.headers.get('retry-after'), Date.now()) : undefined;
  return asked !== undefined && asked > LONGEST_DELAY ? undefined : (asked ?? backOff);
}

/**
 * How long to wait before asking for a token again. After a sign-in error (its ServerError) MSAL repeats that answer
 * from its cache for a minute, so only a failed connection is worth another try.
 */
export function delayAfterToken(fault: unknown, tries: number): number | undefined {
  const { name, errorCode } = fault as { readonly name?: unknown; readonly errorCode?: unknown };
  const refused = name === 'ServerError' || /^(?:invalid|unauthorized)/.test(String(errorCode));
  return refused ? undefined : FIRST_DELAY * 2 ** (tries - 1);
}

/**
 * Reads `Retry-After` (RFC 9110 10.2.3: seconds or a date) as milliseconds from now; undefined if absent or invalid.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** `fetch` throws a TypeError if the connection fails and a TimeoutError if its time is up. */
function isNetworkFault(fault: unknown): boolean {
  const { name, message } = fault as { readonly name?: unknown; readonly message?: unknown };
  return name === 'TimeoutError' || (name === 'TypeError' && (message === 'fetch failed' || message === 'terminated'));
}
