import type { IncomingMessage } from 'node:http';

/**
 * The address that a request came from, by the same rule as Express. Each of our proxies appends the address that it
 * saw, so only the last ones can be trusted.
 * @param trustProxy how many proxies in front are ours
 */
export function addressOf(request: IncomingMessage, trustProxy: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const seen = [request.socket.remoteAddress ?? '', ...forwarded.map((each) => each.trim()).reverse()].filter(Boolean);
  return seen[Math.min(trustProxy, seen.length - 1)] ?? '';
}

/**
 * The host that the browser asked for, by the same rule as Express. Our proxy may have called us by another name; it
 * reports the original first. Without a proxy of ours the header is ignored, because a client could have made it up.
 */
export function hostOf({ headers }: IncomingMessage, trustProxy: number): string | undefined {
  const [told = ''] = String(headers['x-forwarded-host'] ?? '').split(',');
  return trustProxy > 0 && told.trim() !== '' ? told.trim() : headers.host;
}
