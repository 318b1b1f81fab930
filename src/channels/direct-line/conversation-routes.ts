import { json, type Request, type Response, Router } from 'express';
import type { Conversations } from '../../state/conversations';
import type { Transcript } from '../../state/transcript';
import type { Log } from '../../telemetry/log';
import { isRecord } from './activity';
import { begunOf, callerOf, grantFor } from './callers';
import { DirectLineError, onlyMethods } from './direct-line-error';
import type { Intake } from './intake';
import { issued } from './issue-token';
import { type Grant, newGrant, type Tokens } from './tokens';
import { positionOf } from './watermark';

/** What the routes of conversations need. */
export interface ConversationParts {
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly transcript: Transcript;
  readonly intake: Intake;
  readonly log: Log;
}

/** POST conversations (start) and GET conversations/{id} (come back). */
export function conversationRoutes(parts: ConversationParts): Router {
  const router = Router();
  router.post('/conversations', json({ limit: '16kb' }), (request, response) => start(parts, request, response));
  router.get('/conversations/:conversation', (request, response) => comeBack(parts, request, response));
  router.all('/conversations', onlyMethods('POST'));
  router.all('/conversations/:conversation', onlyMethods('GET'));
  return router;
}

async function start(parts: ConversationParts, request: Request, response: Response): Promise<void> {
  const caller = callerOf(response);
  const body: Readonly<Record<string, unknown>> = isRecord(request.body) ? request.body : {};
  const grant = caller.kind === 'token' ? caller.grant : newGrant(ownId(body.user));
  // With the store broken the conversation still starts, as if for the first time.
  const isNew = await parts.conversations.begin(grant.conversation, grant.user).catch((error) => {
    parts.log.fault('conversation-begin', error);
    return true;
  });
  response.status(isNew ? 201 : 200).json(await opened(parts, grant, request, { after: 0, begun: begunOf(response) }));
  parts.intake.welcome(grant.conversation, body.locale);
}

async function comeBack(parts: ConversationParts, request: Request, response: Response): Promise<void> {
  const held = grantFor(request, response);
  const person = await parts.conversations.personIn(held.conversation).catch((error) => {
    parts.log.fault('conversation-read', error);
    return held.user;
  });
  if (person === undefined)
    throw new DirectLineError(404, 'BadConversation', 'There is no such conversation, or not any more.');
  const grant = callerOf(response).kind === 'secret' ? newUser(held, person) : held;
  const { watermark } = request.query;
  // An empty watermark means from the start; none at all means only what is new.
  const after =
    watermark === undefined ? await parts.transcript.end(held.conversation).catch(() => 0) : positionOf(watermark);
  response.json(await opened(parts, grant, request, { after, begun: begunOf(response) }));
}

const newUser = (grant: Grant, person: string): Grant => ({ ...grant, user: person || newGrant().user });

function ownId(user: unknown): string | undefined {
  return isRecord(user) && typeof user.id === 'string' && /^dl_.{1,100}$/.test(user.id) ? user.id : undefined;
}

/** Where to read on, and when the first of the tokens was issued. */
interface Opening {
  readonly after: number;
  readonly begun: number | undefined;
}

async function opened(
  { tokens }: ConversationParts,
  grant: Grant,
  request: Request,
  { after, begun }: Opening,
): Promise<object> {
  const ticket = await tokens.issueStream({ ...grant, after }, begun);
  const socket = `${request.protocol === 'https' ? 'wss' : 'ws'}://${request.host}${request.baseUrl}`;
  return {
    ...(await issued(tokens, grant, begun)),
    streamUrl: `${socket}/conversations/${grant.conversation}/stream?t=${ticket}`,
    referenceGrammarId: grant.conversation,
  };
}
