import { json, Router } from 'express';
import { type Activity, isRecord } from './activity';
import { grantFor } from './callers';
import { DirectLineError, onlyMethods } from './direct-line-error';
import type { Intake } from './intake';
import type { Ledger } from './ledger';
import { limitByToken } from './limits';
import { readUpload } from './read-upload';
import { positionOf } from './watermark';

/** The most that one activity may weigh, as Azure's Direct Line has it. */
export const ACTIVITY_LIMIT = 256 * 1024;

/** GET and POST activities, POST upload. In: where activities are taken in and read, and messages a minute. */
export function activityRoutes(intake: Intake, ledger: Ledger, messagesPerMinute: number): Router {
  const router = Router();
  const limit = limitByToken(messagesPerMinute);
  router.get('/conversations/:conversation/activities', async (request, response) => {
    const { conversation } = grantFor(request, response);
    response.json(await ledger.read(conversation, positionOf(request.query.watermark)));
  });
  router.post(
    '/conversations/:conversation/activities',
    limit,
    json({ limit: ACTIVITY_LIMIT }),
    async (request, response) => {
      const grant = grantFor(request, response);
      response.json({ id: await intake.take(checked(request.body), grant) });
    },
  );
  router.post('/conversations/:conversation/upload', limit, async (request, response) => {
    const grant = grantFor(request, response);
    response.json({ id: await intake.take(checked(await readUpload(request)), grant) });
  });
  router.all('/conversations/:conversation/activities', onlyMethods('GET', 'POST'));
  router.all('/conversations/:conversation/upload', onlyMethods('POST'));
  return router;
}

function checked(body: unknown): Activity {
  if (!isRecord(body))
    throw new DirectLineError(
      400,
      'BadSyntax',
      'Send one activity as a JSON object, with Content-Type: application/json.',
    );
  if (typeof body.type !== 'string' || body.type === '') {
    throw new DirectLineError(400, 'MissingProperty', 'The activity needs a type, such as "message".');
  }
  if (body.text !== undefined && body.text !== null && typeof body.text !== 'string') {
    throw new DirectLineError(400, 'BadArgument', 'The text of an activity is a string.');
  }
  return { ...body, type: body.type };
}
