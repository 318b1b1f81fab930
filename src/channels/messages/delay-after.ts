import { HttpError } from '@microsoft/agents-hosting';

const FIRST_DELAY = 500;
/** A connector that asks for a longer pause than this gets no further try: the turn cannot be held open for it. */
const LONGEST_DELAY = 60_000;

/**
 * True when the same call may succeed a little later: the connection failed, or the server is at fault (time-outs,
 * "too many", 5xx; Teams' guidance on rate limits also names 412).
 */
export function mayPass(fault: unknown): boolean {
  if (!(fault instanceof HttpError)) return isNetworkFault(fault);
  return [408, 412, 429].includes(fault.status) || fault.status >= 500;
}

/**
 * When to send again after a fault. In: the fault, the tries so far. Out: milliseconds, `Retry-After` being honored;
 * undefined when the fault will not pass by itself.
 */
export function delayAfterSend(fault: unknown, tries: number): number | undefined {
  const backOff = FIRST_DELAY * 2 ** (tries - 1);
  if (!mayPass(fault)) return undefined;
  const asked =
    fault instanceof HttpError ? readRetryAfter(fault.response.headers.get('retry-after'), Date.now()) : undefined;
  return asked !== undefined && asked > LONGEST_DELAY ? undefined : (asked ?? backOff);
}

/**
 * When to ask for a token again. MSAL answers from memory for a minute once the sign-in gave it an error (its
 * ServerError), so only a connection that failed is worth another try.
 */
export function delayAfterToken(fault: unknown, tries: number): number | undefined {
  const { name, errorCode } = fault as { readonly name?: unknown; readonly errorCode?: unknown };
  const refused = name === 'ServerError' || /^(?:invalid|unauthorized)/.test(String(errorCode));
  return refused ? undefined : FIRST_DELAY * 2 ** (tries - 1);
}

/** Reads `Retry-After` (RFC 9110 10.2.3: seconds or a date). Out: milliseconds from now; undefined when absent or senseless. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** `fetch` throws a TypeError when the connection fails and a TimeoutError when its time is up. */
function isNetworkFault(fault: unknown): boolean {
  const { name, message } = fault as { readonly name?: unknown; readonly message?: unknown };
  return name === 'TimeoutError' || (name === 'TypeError' && (message === 'fetch failed' || message === 'terminated'));
}
