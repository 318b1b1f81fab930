import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { callerOf } from './callers';
import { DirectLineError } from './direct-line-error';

/** How many requests a minute; generous, because Microsoft's client gives a message up at its first 429. */
export interface Limits {
  readonly tokensPerAddress: number;
  readonly requestsPerAddress: number;
  readonly messagesPerToken: number;
}

/** Far above what people do, and above a household or ward behind one address. */
export const LIMITS: Limits = { tokensPerAddress: 120, requestsPerAddress: 3000, messagesPerToken: 60 };

/** Limits by network address. In: requests a minute. Out: a middleware that refuses with 429 and Retry-After. */
export function limitByAddress(perMinute: number): RequestHandler {
  return limit(perMinute, (request) => ipKeyGenerator(request.ip ?? ''));
}

/** Limits by the conversation of the caller's token. In: requests a minute. Out: as above. */
export function limitByToken(perMinute: number): RequestHandler {
  return limit(perMinute, (request, response) => {
    const caller = callerOf(response);
    return caller.kind === 'token' ? caller.grant.conversation : String(request.params.conversation);
  });
}

function limit(perMinute: number, keyOf: (request: Request, response: Response) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request, response) => keyOf(request as Request, response as Response),
    handler: (_request, _response, next) => {
      next(new DirectLineError(429, 'TooManyRequests', 'Too many requests. Wait as long as Retry-After says.'));
    },
  });
}
