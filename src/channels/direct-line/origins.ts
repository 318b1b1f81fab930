import type { RequestHandler } from 'express';
import { DirectLineError } from './direct-line-error';

/**
 * Whether a browser page may use this service. True for a client that sends no Origin, for our own page, for a trusted
 * origin, and for every origin if no list was given.
 */
export function isTrustedOrigin(
  origin: string | undefined,
  host: string | undefined,
  trusted: readonly string[],
): boolean {
  if (origin === undefined || trusted.length === 0) return true;
  return trusted.includes(origin) || isOwnOrigin(origin, host);
}

/** True where the Origin is the host that was called. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** CORS for Direct Line. Without configured origins all are allowed, because a bearer token is needed anyway. */
export function allowOrigins(trusted: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (!isTrustedOrigin(origin, request.host, trusted)) {
      return next(new DirectLineError(403, 'BadOrigin', 'This origin is not in TRUSTED_ORIGINS.'));
    }
    if (origin) response.set('Access-Control-Allow-Origin', origin).set('Access-Control-Expose-Headers', 'Retry-After');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method !== 'OPTIONS') return next();
    response.set('Access-Control-Allow-Methods', 'GET, POST, OPTIONS').set('Access-Control-Max-Age', '7200');
    response
      .set('Access-Control-Allow-Headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with')
      .sendStatus(204);
  };
}
