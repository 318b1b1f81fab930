import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { keepRecent } from '../../text/recent';
import { networkOf } from '../network-of';
import type { MessagesAuth } from './auth';
import { refuse } from './refuse';

/** Requests per minute from one address with an unknown key. Microsoft changes its keys only every few days. */
const STRANGE_KEYS = 120;
/** Microsoft signs with a handful of keys at a time. */
const MOST_KEYS = 50;

/** The two middlewares around authentication. */
export interface StrangerLimit {
  /** Before it: refuses with 429 an address that names too many unknown keys. */
  readonly before: RequestHandler;
  /** After it: the key has signed a valid token and is known from now on. */
  readonly after: RequestHandler;
}

/**
 * Keeps strangers from making the server fetch Microsoft's keys at every request. The SDK fetches them for every
 * unknown key id, and the app id needed to get that far is public in the Teams package. A known key costs no fetch and
 * is not counted, because the connector sends for everybody from a few addresses.
 */
export function limitStrangers({ teams }: MessagesAuth): StrangerLimit {
  const known = keepRecent<true>(MOST_KEYS);
  const isKnown = (request: Request) => known.get(keyOf(request)) === true;
  const limit = rateLimit({
    windowMs: 60_000,
    limit: STRANGE_KEYS,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: ({ ip }) => networkOf(ip),
    handler: (_request, response) =>
      refuse(response as Response, 429, 'TooManyRequests', 'Too many requests. Wait as long as Retry-After says.'),
  });
  return {
    // Without an app nobody signs in, and no keys are fetched.
    before: (request, response, next) => (!teams || isKnown(request) ? next() : limit(request, response, next)),
    after(request: Request, _response: Response, next: NextFunction) {
      if (teams) known.set(keyOf(request), true);
      next();
    },
  };
}

/** The key that a token claims to be signed with, by issuer and id, as the SDK looks it up. Nothing here is trusted. */
function keyOf(request: Request): string {
  const [head, claims] = (request.header('authorization') ?? '').replace(/^bearer\s+/i, '').split('.');
  return JSON.stringify([field(head, 'kid'), field(claims, 'iss')]);
}

function field(part: string | undefined, name: string): unknown {
  try {
    const read: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
    return typeof read === 'object' && read !== null ? Reflect.get(read, name) : undefined;
  } catch {
    return undefined;
  }
}
