import { setTimeout as wait } from 'node:timers/promises';
import { Router } from 'express';
import type { AnswerTurn, WelcomeTurn } from '../../domain/turn';
import type { Utterance } from '../../domain/utterance';
import type { Conversations } from '../../state/conversations';
import type { Hold, News } from '../../state/database';
import type { Transcript } from '../../state/transcript';
import type { Log } from '../../telemetry/log';
import type { ChannelWords } from '../channel-words';
import { activityRoutes } from './activity-routes';
import { openAnswering } from './answer-waiting';
import { identifyCallers } from './callers';
import { conversationRoutes } from './conversation-routes';
import { limitSockets } from './count-sockets';
import { answerErrors, DirectLineError } from './direct-line-error';
import { openIntake } from './intake';
import { createLedger } from './ledger';
import { LIMITS, type Limits } from './limit-numbers';
import { limitByAddress, limitByToken } from './limits';
import { lookAround } from './look-around';
import { allowOrigins } from './origins';
import { createRooms } from './rooms';
import { createStamp } from './stamp';
import { takeOnce } from './take-once';
import type { OnFeedback } from './tell-feedback';
import { tokenRoutes } from './token-routes';
import type { Tokens } from './tokens';
import type { Unsaved } from './unsaved';
import { openSockets, type Upgrade } from './upgrade';

/** What the embedded Direct Line needs. */
export interface DirectLineParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /** True where a text raises a red flag that cannot wait behind earlier messages. */
  readonly isDanger: (utterance: Utterance) => boolean;
  readonly tokens: Tokens;
  readonly transcript: Transcript;
  /** Activities that could not be logged. Pass it in if somebody else has to be able to delete them. */
  readonly unsaved?: Unsaved;
  readonly conversations: Conversations;
  /** Keeps other processes out of a conversation while it is answered here. */
  readonly hold: Hold;
  readonly news: News;
  readonly words: ChannelWords;
  readonly onFeedback: OnFeedback;
  readonly log: Log;
  /** Without any secret, only our own page gets tokens. There may be several, so that one can be changed at a time. */
  readonly secrets: readonly string[];
  readonly trustedOrigins: readonly string[];
  readonly limits?: Limits;
  /** How many proxies in front are ours; none by default. */
  readonly trustProxy?: number;
}

/** The embedded Direct Line: what Web Chat talks to where there is no Azure. */
export interface DirectLine {
  /** To be mounted at `/v3/directline`. */
  readonly router: Router;
  readonly upgrade: Upgrade;
  /** Answers messages that were interrupted when this or another process stopped. */
  readonly resume: () => void;
  /** Says something that does not reply to an activity: the words of a human who took over. */
  readonly say: (conversation: string, text: string) => Promise<void>;
  /** Lets turns finish and their answers go out, then closes the sockets. */
  readonly close: () => Promise<void>;
}

/** How long shutting down waits for the last answers to go out. A store that hangs delivers none. */
const LAST_READ_MS = 1000;

/** Opens a Direct Line 3.0: its router, its WebSocket side, and how to resume and close it. */
export function openDirectLine(parts: DirectLineParts): DirectLine {
  const { answer, welcome, isDanger, tokens, transcript, conversations, words, onFeedback, log, trustedOrigins } =
    parts;
  const { hold, news } = parts;
  const limits = parts.limits ?? LIMITS;
  const rooms = createRooms();
  const ledger = createLedger(transcript, rooms, news, log, parts.unsaved);
  const speech = { ledger, stamp: createStamp(), words, log };
  const answering = openAnswering({ answer, transcript, speech, hold, log });
  const intake = openIntake({
    answer,
    welcome,
    isDanger,
    answering,
    transcript,
    conversations,
    speech,
    onFeedback,
    log,
  });
  const stopLooking = lookAround({ news, rooms, transcript, answering, log });
  const { trustProxy = 0 } = parts;
  const limit = limitSockets(limits.socketsPerAddress, trustProxy);
  const sockets = openSockets({ tokens, ledger, rooms, trusted: trustedOrigins, limit, trustProxy });

  const router = Router();
  router.use(allowOrigins(trustedOrigins), limitByAddress(limits.requestsPerAddress));
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.post(['/tokens/generate', '/conversations'], limitByAddress(limits.tokensPerAddress));
  router.use(identifyCallers(tokens, parts.secrets, trustedOrigins));
  router.use(limitByToken(limits.requestsPerToken));
  router.use(tokenRoutes(tokens, trustedOrigins));
  router.use(conversationRoutes({ tokens, conversations, transcript, intake, log }));
  router.use(
    activityRoutes({ intake: { take: takeOnce(intake.take) }, ledger, conversations }, limits.messagesPerToken),
  );
  router.use(() => {
    throw new DirectLineError(404, 'NotFound', 'Direct Line 3.0 has no such address.');
  });
  router.use(answerErrors(log));

  return {
    router,
    upgrade: sockets.upgrade,
    resume: intake.resume,
    async say(conversation, text) {
      const said = { type: 'message', text, textFormat: 'plain' };
      await ledger.write(conversation, speech.stamp.outbound(said, conversation));
    },
    async close() {
      stopLooking();
      await intake.settle();
      await Promise.race([rooms.readOut(), wait(LAST_READ_MS, undefined, { ref: false })]);
      sockets.close();
    },
  };
}
