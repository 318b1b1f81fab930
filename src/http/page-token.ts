import { json, Router } from 'express';
import { limitByAddress } from '../channels/direct-line/limits';
import { isOwnOrigin } from '../channels/direct-line/origins';
import { issued } from '../channels/direct-line/token-routes';
import { newGrant, type Tokens } from '../channels/direct-line/tokens';

/** Pages a minute from one address: a ward behind one router, not a flood. */
const TOKENS_A_MINUTE = 60;

/**
 * `POST /api/token`: a Direct Line token for our own page. With a return ticket in the body, for the conversation that
 * the page had before a reload or a long sleep; else for a new one. Out: the token and the next return ticket.
 */
export function pageToken(tokens: Tokens): Router {
  const router = Router();
  router.post('/', limitByAddress(TOKENS_A_MINUTE), json({ limit: '16kb' }), async (request, response) => {
    const { origin } = request.headers;
    if (origin !== undefined && !isOwnOrigin(origin, request.host)) {
      response.status(403).json({ error: { code: 'BadOrigin', message: 'This address serves its own page only.' } });
      return;
    }
    const ticket = (request.body as { readonly ticket?: unknown } | undefined)?.ticket;
    const grant = (typeof ticket === 'string' ? await tokens.readReturn(ticket) : undefined) ?? newGrant();
    response
      .set('Cache-Control', 'no-store')
      .json({ ...(await issued(tokens, grant)), ticket: await tokens.issueReturn(grant) });
  });
  return router;
}
