import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { networkOf } from '../network-of';
import { callerOf } from './callers';
import { DirectLineError } from './direct-line-error';

/** Limits requests per minute by network address; refuses with 429 and Retry-After. */
export function limitByAddress(perMinute: number): RequestHandler {
  return limit(perMinute, (request) => networkOf(request.ip));
}

/** The same by the conversation of the caller's token. */
export function limitByToken(perMinute: number): RequestHandler {
  return limit(perMinute, (request, response) => {
    const caller = callerOf(response);
    // A back end with the secret speaks for many people. Its address is limited, and each conversation that it names.
    return caller.kind === 'token' ? caller.grant.conversation : String(request.params?.conversation ?? request.path);
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
