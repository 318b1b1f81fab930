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
