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

/** What the embedded Direct Line stands on. */
export interface DirectLineParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /** True where a text raises a red flag that cannot wait behind earlier messages. */
  readonly isDanger: (utterance: Utterance) => boolean;
  readonly tokens: Tokens;
  readonly transcript: Transcript;
  /** What could not be logged; one of its own where nobody else has to forget it. */
  readonly unsaved?: Unsaved;
  readonly conversations: Conversations;
  /** What keeps other processes out of a conversation while it is answered here. */
  readonly hold: Hold;
  readonly news: News;
  readonly words: ChannelWords;
  readonly onFeedback: OnFeedback;
  readonly log: Log;
  /** Without any, only our own page's token route issues tokens; several, so that one can be changed at a time. */
  readonly secrets: readonly string[];
  readonly trustedOrigins: readonly string[];
  readonly limits?: Limits;
  /** How many proxies in front of us are ours; none unless it is said. */
  readonly trustProxy?: number;
}

/** The embedded Direct Line: what Web Chat talks to where there is no Azure. */
export interface DirectLine {
  /** To be mounted at `/v3/directline`. */
  readonly router: Router;
  readonly upgrade: Upgrade;
  /** Answers messages that the last stop of this or another process cut off. */
  readonly resume: () => void;
  /** Says something that answers no activity: the words of a person who took over. */
  readonly say: (conversation: string, text: string) => Promise<void>;
  /** Lets turns finish and their answers go out, then closes the sockets. */
  readonly close: () => Promise<void>;
}

/** So long a stop waits until the last answers have gone down the sockets; a store that hangs gives none. */
const LAST_READ_MS = 1000;

/** Opens a Direct Line 3.0. In: the parts. Out: its router, its WebSocket side, and its beginning and end. */
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
