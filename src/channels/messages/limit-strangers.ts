import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { keepRecent } from '../../text/recent';
import { networkOf } from '../network-of';
import type { MessagesAuth } from './auth';
import { refuse } from './refuse';

/** Requests a minute from one address whose key nobody has vouched for: Microsoft changes its keys once in days. */
const STRANGE_KEYS = 120;
/** Microsoft signs with a handful of keys at a time. */
const MOST_KEYS = 50;

/** The two middlewares around the sign-in. */
export interface StrangerLimit {
  /** Before it: refuses with 429 an address that names too many keys which are not known. */
  readonly before: RequestHandler;
  /** Behind it: the key has signed a good token, and is known from now on. */
  readonly after: RequestHandler;
}

/**
 * Keeps strangers from having the server fetch Microsoft's keys at every request: the SDK fetches them for each name of a
 * key that it does not know, and whoever knows the app's id, which stands in the Teams package, gets that far. Who names a
 * known key costs no fetch and is not counted: the connector sends for everybody from a few addresses.
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
    // Without an app nobody signs in, and no key is fetched.
    before: (request, response, next) => (!teams || isKnown(request) ? next() : limit(request, response, next)),
    after(request: Request, _response: Response, next: NextFunction) {
      if (teams) known.set(keyOf(request), true);
      next();
    },
  };
}

/** The key that a token says it was signed with, by issuer and name, as the SDK looks for it. Nothing of it is believed. */
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
