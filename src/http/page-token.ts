import { type ErrorRequestHandler, json, Router } from 'express';
import { AzureError } from '../channels/azure-direct-line/azure-error';
import { limitByAddress } from '../channels/direct-line/limits';
import { isOwnOrigin } from '../channels/direct-line/origins';
import type { PageTokens } from '../channels/direct-line/page-tokens';
import type { Log } from '../telemetry/log';

/** Page loads per minute from one address: enough for a ward behind one router, too few for a flood. */
const TOKENS_A_MINUTE = 60;

/**
 * `POST /api/token`: a Direct Line token for our own page, and the next return ticket. With a return ticket in the body
 * it is for the conversation that the page had before a reload or a long sleep, otherwise for a new one.
 */
export function pageToken(pageTokens: PageTokens, log: Log): Router {
  const router = Router();
  router.post('/', limitByAddress(TOKENS_A_MINUTE), json({ limit: '16kb' }), async (request, response) => {
    const { origin } = request.headers;
    if (origin !== undefined && !isOwnOrigin(origin, request.host)) {
      response.status(403).json({ error: { code: 'BadOrigin', message: 'This address serves its own page only.' } });
      return;
    }
    const ticket = (request.body as { readonly ticket?: unknown } | undefined)?.ticket;
    const asks = { ...(typeof ticket === 'string' && { ticket }), ...(origin !== undefined && { origin }) };
    response.set('Cache-Control', 'no-store').json(await pageTokens(asks));
  });
  router.use(tellAzureError(log));
  return router;
}

// What is wrong at Azure concerns the operator. The page only learns that it should try again, and shows its emergency
// line.
function tellAzureError(log: Log): ErrorRequestHandler {
  return (fault, _request, response, next) => {
    if (!(fault instanceof AzureError)) return next(fault);
    log.fault('azure-direct-line', fault);
    if (fault.retryAfter > 0) response.set('Retry-After', String(fault.retryAfter));
    const message = 'The chat cannot be reached at the moment. Try again.';
    response.status(fault.status).json({ error: { code: fault.code, message } });
  };
}
