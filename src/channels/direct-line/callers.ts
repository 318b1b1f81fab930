import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { DirectLineError } from './direct-line-error';
import { isTrustedOrigin } from './origins';
import type { Grant, HeldToken, Tokens } from './tokens';

/** Who is calling: a back end with the secret, or a person's client with a token. */
export type Caller = { readonly kind: 'secret' } | ({ readonly kind: 'token' } & HeldToken);

/**
 * Makes the middleware that identifies the caller or refuses the request.
 * @param trusted configured origins
 */
export function identifyCallers(
  tokens: Tokens,
  secrets: readonly string[],
  trusted: readonly string[],
): RequestHandler {
  return async (request, response, next) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer) throw new DirectLineError(401, 'Unauthorized', 'Send the header: Authorization: Bearer <token>.');
    const caller = isSecret(bearer, secrets) ? ({ kind: 'secret' } as const) : await readToken(tokens, bearer);
    if (!caller)
      throw new DirectLineError(403, 'TokenExpired', 'The token is not valid, or not any more. Get a new one.');
    // Configured origins win over those that were requested with the token.
    const origins = trusted.length > 0 ? trusted : caller.kind === 'token' ? (caller.grant.origins ?? []) : [];
    if (!isTrustedOrigin(request.headers.origin, request.host, origins)) {
      throw new DirectLineError(403, 'BadOrigin', 'The token is not for this origin.');
    }
    response.locals.caller = caller;
    next();
  };
}

/** The caller that the middleware identified. */
export function callerOf(response: Response): Caller {
  return response.locals.caller as Caller;
}

/** When the first of the caller's tokens was issued, in seconds. Undefined for the secret, whose tokens start fresh. */
export function begunOf(response: Response): number | undefined {
  const caller = callerOf(response);
  return caller.kind === 'token' ? caller.begun : undefined;
}

/**
 * The grant for the conversation in the path.
 * @throws DirectLineError if the caller's token is for another conversation
 */
export function grantFor(request: Request, response: Response): Grant {
  const caller = callerOf(response);
  const conversation = String(request.params.conversation);
  if (caller.kind === 'secret') return { conversation, user: 'dl_secret' };
  if (caller.grant.conversation === conversation) return caller.grant;
  throw new DirectLineError(403, 'BadConversation', 'The token is for another conversation.');
}

async function readToken(tokens: Tokens, bearer: string): Promise<Caller | undefined> {
  const held = await tokens.readHeld(bearer);
  return held && { kind: 'token', ...held };
}

// Both sides are hashed, and all secrets are compared. The time it takes then reveals neither the length, nor the first
// wrong letter, nor which secret matched.
function isSecret(bearer: string, secrets: readonly string[]): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const asked = digest(bearer);
  return secrets.map((secret) => timingSafeEqual(asked, digest(secret))).includes(true);
}
