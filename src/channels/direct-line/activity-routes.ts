import { json, type Request, type Response, Router } from 'express';
import type { Conversations } from '../../state/conversations';
import { type Activity, isDeeperThan, isRecord } from './activity';
import { callerOf, grantFor } from './callers';
import { DirectLineError, onlyMethods } from './direct-line-error';
import type { Intake } from './intake';
import type { Ledger } from './ledger';
import { limitByToken } from './limits';
import { readUpload } from './read-upload';
import { positionOf, watermarkOf } from './watermark';

/** The largest activity, in bytes; the limit of Azure's Direct Line. */
export const ACTIVITY_LIMIT = 256 * 1024;

// Far deeper than any card. JSON that is nested ten thousand levels deep can be parsed, but serializing it again
// overflows the stack.
const DEEPEST = 64;

/** What takes activities in and reads them back. */
export interface ActivityParts {
  readonly intake: Pick<Intake, 'take'>;
  readonly ledger: Ledger;
  readonly conversations: Conversations;
}

/** GET and POST activities, POST upload. */
export function activityRoutes({ intake, ledger, conversations }: ActivityParts, messagesPerMinute: number): Router {
  const router = Router();
  router.use('/conversations/:conversation', (request, response, next) =>
    refuseUnknown(conversations, request, response).then(() => next(), next),
  );
  const limit = limitByToken(messagesPerMinute);
  router.get('/conversations/:conversation/activities', async (request, response) => {
    const { conversation } = grantFor(request, response);
    const after = positionOf(request.query.watermark);
    const { placed, position } = await ledger.read(conversation, after);
    const watermark = watermarkOf(position);
    response.json({ activities: placed.map(({ activity }) => activity), watermark });
  });
  router.post(
    '/conversations/:conversation/activities',
    limit,
    json({ limit: ACTIVITY_LIMIT }),
    async (request, response) => {
      const grant = grantFor(request, response);
      acknowledge(response, await intake.take(checked(request.body), grant));
    },
  );
  router.post('/conversations/:conversation/upload', limit, async (request, response) => {
    const grant = grantFor(request, response);
    acknowledge(response, await intake.take(checked(await readUpload(request)), grant));
  });
  router.get('/conversations/:conversation/stream', () => {
    throw new DirectLineError(
      426,
      'UpgradeRequired',
      'This address is for a WebSocket; use the streamUrl that you got.',
    );
  });
  router.all('/conversations/:conversation/activities', onlyMethods('GET', 'POST'));
  router.all('/conversations/:conversation/upload', onlyMethods('POST'));
  return router;
}

// A token is for a conversation that began with it. The secret may name any conversation, but naming one that never
// existed, or one of another channel, must not create it.
async function refuseUnknown(conversations: Conversations, request: Request, response: Response): Promise<void> {
  if (callerOf(response).kind !== 'secret') return;
  const id = String(request.params.conversation);
  // The store rejects control characters as if it were broken, so such an id is refused here. While the store really is
  // broken, nobody is turned away.
  const person = /\p{Cc}/u.test(id) ? undefined : await conversations.personIn(id).catch(() => '');
  if (person === undefined)
    throw new DirectLineError(404, 'BadConversation', 'There is no such conversation, or not any more.');
}

/** An activity, its turn and its request share one id, so that a response leads to its line in the log. */
function acknowledge(response: Response, id: string): void {
  response.set('x-request-id', id).json({ id });
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
  if (isDeeperThan(DEEPEST, body)) {
    throw new DirectLineError(400, 'BadArgument', `An activity may be nested ${DEEPEST} levels deep at most.`);
  }
  return { ...body, type: body.type };
}
