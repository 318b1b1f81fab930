import type { ConversationReference } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { Incident } from '../../domain/incident';
import type { OnTurnFault } from '../../domain/on-fault';
import type { AnswerTurn, WelcomeTurn } from '../../domain/turn';
import type { Utterance } from '../../domain/utterance';
import type { Claims } from '../../state/claims';
import type { Feedback } from '../../state/feedback';
import type { ChannelWords } from '../channel-words';
import type { MessagesAuth } from './auth';
import type { Wait } from './with-tries';

/**
 * Handles one activity.
 * @param request the id of its request, if it has one
 */
export type Bot = (context: TurnContext, request?: string) => Promise<void>;

/** What `/api/messages` is made of. */
export interface MessagesParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /**
   * True where a text raises a danger that is present. Then even an event is answered, which otherwise is not a turn.
   */
  readonly isDanger?: (utterance: Utterance) => boolean;
  readonly auth: MessagesAuth;
  /** `broken` is said when the turn itself breaks. */
  readonly words: ChannelWords;
  readonly onFault: OnTurnFault;
  readonly onFeedback?: (feedback: Feedback) => void | Promise<void>;
  /** Takes what a person called wrong or unsafe. */
  readonly onIncident?: (incident: Incident) => void | Promise<void>;
  /** Remembers where to reach a talk that a human took over, for as long as they have it. */
  readonly keepReference?: (id: string, reference: ConversationReference) => Promise<void>;
  /** Makes things happen once over all processes. Without it, once in each. */
  readonly claims?: Claims;
  /** How to wait between tries of a send; a timer, except in tests. */
  readonly wait?: Wait;
}
