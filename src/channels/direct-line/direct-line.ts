import { Router } from 'express';
import type { AnswerTurn, WelcomeTurn } from '../../domain/turn';
import type { Log } from '../../log';
import type { Conversations } from '../../state/conversations';
import type { Transcript } from '../../state/transcript';
import { createTurnQueue } from '../../state/turn-queue';
import type { ChannelWords } from '../channel-words';
import { activityRoutes } from './activity-routes';
import { identifyCallers } from './callers';
import { conversationRoutes } from './conversation-routes';
import { answerErrors, DirectLineError } from './direct-line-error';
import { openIntake } from './intake';
import { createLedger } from './ledger';
import { LIMITS, type Limits, limitByAddress } from './limits';
import { allowOrigins } from './origins';
import { createRooms } from './rooms';
import { createStamp } from './stamp';
import type { OnFeedback } from './tell-feedback';
import { tokenRoutes } from './token-routes';
import type { Tokens } from './tokens';
import { openSockets, type Upgrade } from './upgrade';

/** What the embedded Direct Line stands on. */
export interface DirectLineParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  readonly tokens: Tokens;
  readonly transcript: Transcript;
  readonly conversations: Conversations;
  readonly words: ChannelWords;
  readonly onFeedback: OnFeedback;
  readonly log: Log;
  /** Without it, only our own page's token route issues tokens. */
  readonly secret?: string;
  readonly trustedOrigins: readonly string[];
  readonly limits?: Limits;
}

/** The embedded Direct Line: what Web Chat talks to where there is no Azure. */
export interface DirectLine {
  /** To be mounted at `/v3/directline`. */
  readonly router: Router;
  readonly upgrade: Upgrade;
  /** Answers messages that the last stop of the process cut off. */
  readonly resume: () => Promise<void>;
  /** Says something that answers no activity: the words of a person who took over. */
  readonly say: (conversation: string, text: string) => Promise<void>;
  /** Lets turns finish, then closes the sockets. */
  readonly close: () => Promise<void>;
}

/** Opens a Direct Line 3.0. In: the parts. Out: its router, its WebSocket side, and its beginning and end. */
export function openDirectLine(parts: DirectLineParts): DirectLine {
  const { answer, welcome, tokens, transcript, conversations, words, onFeedback, log, trustedOrigins } = parts;
  const limits = parts.limits ?? LIMITS;
  const rooms = createRooms();
  const ledger = createLedger(transcript, rooms, log);
  const speech = { ledger, stamp: createStamp(), words, replies: createTurnQueue(), log };
  const intake = openIntake({ answer, welcome, transcript, conversations, speech, onFeedback, log });
  const sockets = openSockets(tokens, ledger, rooms, trustedOrigins);

  const router = Router();
  router.use(allowOrigins(trustedOrigins), limitByAddress(limits.requestsPerAddress));
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.post(['/tokens/generate', '/conversations'], limitByAddress(limits.tokensPerAddress));
  router.use(identifyCallers(tokens, parts.secret, trustedOrigins));
  router.use(tokenRoutes(tokens, trustedOrigins));
  router.use(conversationRoutes({ tokens, conversations, transcript, intake, log }));
  router.use(activityRoutes(intake, ledger, limits.messagesPerToken));
  router.use(() => {
    throw new DirectLineError(404, 'NotFound', 'Direct Line 3.0 has no such address.');
  });
  router.use(answerErrors(log));

  return {
    router,
    upgrade: sockets.upgrade,
    resume: intake.resume,
    say: (conversation, text) =>
      ledger.write(conversation, speech.stamp.outbound({ type: 'message', text, textFormat: 'plain' }, conversation)),
    async close() {
      await intake.settle();
      sockets.close();
    },
  };
}
