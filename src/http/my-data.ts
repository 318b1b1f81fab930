import { type Request, Router } from 'express';
import { limitByAddress } from '../channels/direct-line/limits';
import { isOwnOrigin } from '../channels/direct-line/origins';
import type { Tokens } from '../channels/direct-line/tokens';
import type { MyData } from '../my-data';

/** Far more than a person needs, far less than guessing tokens would take. */
const A_MINUTE = 30;

/**
 * `GET /api/my-data` shows everything that is kept of a talk, as JSON; `DELETE` deletes it. The talk's own token proves
 * whose it is, so nobody has to give a name.
 */
export function myData(tokens: Tokens, { show, forget }: MyData): Router {
  const router = Router();
  router.use(limitByAddress(A_MINUTE));
  router.use(async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const conversation = await conversationOf(request, tokens);
    if (conversation === undefined) {
      response.status(401).json({ error: { code: 'Unauthorized', message: 'Send the token of the talk.' } });
      return;
    }
    response.locals.conversation = conversation;
    next();
  });
  router.get('/', async (_request, response) => {
    response.set('Content-Disposition', 'attachment; filename="my-data.json"');
    response.json(await show(String(response.locals.conversation)));
  });
  router.delete('/', async (_request, response) => {
    await forget(String(response.locals.conversation));
    response.status(204).end();
  });
  router.all('/', (_request, response) => {
    response.set('Allow', 'GET, DELETE').status(405);
    response.json({ error: { code: 'MethodNotAllowed', message: 'GET shows what is kept, DELETE forgets it.' } });
  });
  return router;
}

async function conversationOf({ headers, host }: Request, tokens: Tokens): Promise<string | undefined> {
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, host)) return undefined;
  const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : (await tokens.read(token))?.conversation;
}
