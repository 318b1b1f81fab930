import { setTimeout as wait } from 'node:timers/promises';
import { Activity, type ConversationReference } from '@microsoft/agents-activity';
import type { CloudAdapter } from '@microsoft/agents-hosting';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { createAdapter } from './adapter';
import { answerErrors, sayBroken } from './answer-errors';
import { asIs } from './as-is';
import { messagesAllowed } from './auth';
import { createBot } from './bot';
import { checkActivity, WRONG_FIELD } from './check-activity';
import { type Authorized, checkCaller } from './check-caller';
import { checkServiceUrl } from './check-service-url';
import { createDeliveries, type Deliveries } from './deliveries';
import { limitStrangers } from './limit-strangers';
import type { Bot, MessagesParts } from './parts';
import { refuse } from './refuse';
import { noteTurn } from './turn-of';

/** Where Azure Bot posts its activities, as in every sample and template. */
const PATH = '/api/messages';
const LARGEST_BODY = '256kb';

/** The channel: its route, and the one way to speak unasked. */
export interface Messages {
  readonly router: Router;
  /** Says the words of a human who took over, in the talk that a stored reference points to. */
  readonly say: (reference: ConversationReference, text: string) => Promise<void>;
}

/**
 * Makes the route for Teams and every other channel of Azure Bot.
 * @throws if there is no app id in production
 */
export function createMessages(parts: MessagesParts): Messages {
  if (!messagesAllowed(parts.auth)) throw new Error(`${PATH} needs MICROSOFT_APP_ID in production`);
  const adapter = createAdapter(parts.auth, parts.wait ?? wait);
  adapter.onTurnError = sayBroken(parts);
  const bot = createBot(parts);
  const deliveries = createDeliveries(parts.claims, (fault, turn) => parts.onFault(turn, fault));
  const strangers = limitStrangers(parts.auth);
  const router = Router();
  router.post(
    PATH,
    strangers.before,
    (request: Request, response: Response, next: NextFunction) => adapter.authorizeRequest(request, response, next),
    strangers.after,
    checkCaller(parts.auth),
    express.json({ limit: LARGEST_BODY }),
    checkActivity,
    checkServiceUrl(parts.auth),
    (request: Request, response: Response) =>
      runOnce(deliveries, request, response, () => run(adapter, bot, request, response)),
  );
  router.all(PATH, (_request, response) => {
    response.set('Allow', 'POST');
    refuse(response, 405, 'MethodNotAllowed', 'Activities are sent with POST.');
  });
  router.use(PATH, answerErrors(parts.onFault));
  return { router, say: sayInto(adapter, parts.auth) };
}

/** Answers an activity once. One that could not be answered may be delivered again. */
async function runOnce(
  deliveries: Deliveries,
  { body }: Request,
  response: Response,
  answer: () => Promise<void>,
): Promise<void> {
  const turn = response.get('x-request-id') ?? '';
  const delivery = await deliveries.take(body, turn);
  if (delivery === 'again') {
    if (await deliveries.isAnswered(body, turn)) return void response.status(200).end();
    return refuse(response, 503, 'NotAnsweredYet', 'This activity is being answered; deliver it once more to be sure.');
  }
  if (delivery === 'replayed') return refuse(response, 403, 'Replayed', 'This activity was answered long ago.');
  try {
    await answer();
    await (response.statusCode >= 500 ? deliveries.failed(body, turn) : deliveries.answered(body, turn));
  } catch (fault) {
    await deliveries.failed(body, turn);
    throw fault;
  }
}

/**
 * The SDK forwards the caller's headers to the channel, so only the correlation id is passed in. A turn has the id of
 * its request.
 */
async function run(adapter: CloudAdapter, bot: Bot, request: Request, response: Response): Promise<void> {
  const { user, body } = request as Authorized;
  const correlation = request.header('x-ms-correlation-id');
  const headers = correlation === undefined ? {} : { 'x-ms-correlation-id': correlation };
  const turn = response.get('x-request-id');
  try {
    await adapter.process({ method: 'POST', headers, body, ...(user && { user }) }, asIs(response), (context) => {
      noteTurn(context, turn);
      return bot(context, turn);
    });
  } catch (fault) {
    if (!isUnreadable(fault)) throw fault;
    refuse(response, 400, 'BadArgument', WRONG_FIELD);
  }
}

/** The SDK lets errors of its field parser through, which is zod. */
function isUnreadable(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'ZodError';
}

function sayInto(adapter: CloudAdapter, { teams }: MessagesParts['auth']): Messages['say'] {
  // The SDK wants some app id. Without an app nothing is signed and only this machine can be reached.
  const app = teams?.appId ?? 'anonymous';
  return (reference, text) =>
    adapter.continueConversation(app, reference, async (context) => {
      await context.sendActivity(Activity.fromObject({ type: 'message', text, textFormat: 'plain' }));
    });
}
