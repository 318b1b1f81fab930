import { json, Router } from 'express';
import { isRecord, listOf } from './activity';
import { callerOf } from './callers';
import { DirectLineError, onlyMethods } from './direct-line-error';
import { issued } from './issue-token';
import { type Grant, newGrant, TOKEN_SECONDS, type Tokens } from './tokens';

/**
 * POST tokens/generate (with the secret) and tokens/refresh (with a valid token that has not been renewed for too
 * long).
 * @param trusted configured origins
 */
export function tokenRoutes(tokens: Tokens, trusted: readonly string[]): Router {
  const router = Router();
  router.post('/tokens/generate', json({ limit: '16kb' }), async (request, response) => {
    if (callerOf(response).kind !== 'secret')
      throw new DirectLineError(403, 'Forbidden', 'Only the secret can generate tokens.');
    response.json(await issued(tokens, requestedGrant(request.body, trusted)));
  });
  router.post('/tokens/refresh', async (_request, response) => {
    const caller = callerOf(response);
    if (caller.kind === 'secret')
      throw new DirectLineError(403, 'Forbidden', 'Send the token that is to be refreshed.');
    // Refused while the presented token is still valid, so its holder can come back another way, such as with a ticket.
    if (tokens.secondsOf(caller.begun) < TOKEN_SECONDS)
      throw new DirectLineError(403, 'TokenExpired', 'The token was renewed for as long as it can be. Get a new one.');
    response.json(await issued(tokens, caller.grant, caller.begun));
  });
  router.all(['/tokens/generate', '/tokens/refresh'], onlyMethods('POST'));
  return router;
}

function requestedGrant(body: unknown, trusted: readonly string[]): Grant {
  const fields = isRecord(body) ? body : {};
  // Microsoft's samples write these names in either case.
  const user = fields.user ?? fields.User;
  const id = isRecord(user) ? (user.id ?? user.Id) : undefined;
  if (id !== undefined && !(typeof id === 'string' && /^dl_.{1,100}$/.test(id))) {
    throw new DirectLineError(400, 'BadArgument', 'user.id must begin with dl_ and have 103 characters at most.');
  }
  const asked = listOf(fields.trustedOrigins ?? fields.TrustedOrigins).filter((origin) => typeof origin === 'string');
  return newGrant(id, trusted.length > 0 ? trusted : asked);
}
