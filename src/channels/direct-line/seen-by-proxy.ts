import type { IncomingMessage } from 'node:http';

/**
 * The address that a request came from, as Express has it: each proxy of ours adds the address that it saw, so the last
 * ones are to be believed. In: the request, how many proxies in front are ours.
 */
export function addressOf(request: IncomingMessage, trustProxy: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const seen = [request.socket.remoteAddress ?? '', ...forwarded.map((each) => each.trim()).reverse()].filter(Boolean);
  return seen[Math.min(trustProxy, seen.length - 1)] ?? '';
}

/**
 * The host that the person's browser asked, as Express has it: our proxy may have asked us by another name, and tells the
 * first one. In: the same. A host that a client made up is believed of no request that no proxy of ours brought.
 */
export function hostOf({ headers }: IncomingMessage, trustProxy: number): string | undefined {
  const [told = ''] = String(headers['x-forwarded-host'] ?? '').split(',');
  return trustProxy > 0 && told.trim() !== '' ? told.trim() : headers.host;
}
