import type { AnswerTurn, InboundTurn, OutboundTurn, WelcomeTurn } from '../../domain/turn';
import type { Log } from '../../telemetry/log';
import type { ChannelWords } from '../channel-words';
import { renderWebChat } from '../render-web-chat';
import type { Activity } from './activity';
import type { Ledger } from './ledger';
import type { Stamp } from './stamp';

/** What is needed to run a turn and say its replies. */
export interface Speech {
  readonly ledger: Ledger;
  readonly stamp: Stamp;
  readonly words: ChannelWords;
  readonly log: Log;
}

/** How a turn is said: in reply to which activity, and whether to stay silent unless a red flag was raised. */
export interface Manner {
  readonly replyTo?: string;
  readonly onlyIfRaised?: boolean;
}

// An answer takes milliseconds. A typing indicator that flashes up and vanishes would only startle.
const TYPING_AFTER_MS = 120;

/** Runs one turn and says its replies. Never rejects; resolves to false if the replies could not be logged. */
export async function speakTurn(
  speech: Speech,
  turn: AnswerTurn | WelcomeTurn,
  inbound: InboundTurn,
  manner: Manner = {},
): Promise<boolean> {
  const { conversation, id } = inbound;
  const typing = setTimeout(() => show(speech, conversation, { type: 'typing' }, manner), TYPING_AFTER_MS);
  const { messages, isUrgent } = await turn(inbound)
    .then((done) => dress(done, speech, manner))
    .catch((error) => {
      speech.log.fault('turn', error, { turn: inbound.id });
      const { broken } = speech.words;
      const message = { type: 'message', text: broken, speak: broken, inputHint: 'acceptingInput' };
      return { messages: [message], isUrgent: true };
    })
    .finally(() => clearTimeout(typing));
  const activities = messages.map((message, at) => ({
    ...speech.stamp.outbound(message, conversation, manner.replyTo),
    id: replyIdOf(id, at),
  }));
  return speech.ledger.answer(conversation, id, { activities, isUrgent });
}

/** The id of a reply depends only on its turn, so an answer that was cut off and is given again is not shown twice. */
export function replyIdOf(turn: string, at: number): string {
  return `${turn}-${at}`;
}

function dress({ replies, facts }: OutboundTurn, { words }: Speech, { onlyIfRaised }: Manner): Dressed {
  const { presentation } = facts;
  const said = onlyIfRaised && presentation === 'none' ? [] : replies;
  const isUrgent = presentation === 'interrupt' || presentation === 'ask';
  return { messages: said.map((reply) => ({ ...renderWebChat(reply, facts, words) })), isUrgent };
}

/** The replies of a turn, as activities. */
interface Dressed {
  readonly messages: readonly Activity[];
  readonly isUrgent: boolean;
}

function show({ ledger, stamp }: Speech, conversation: string, activity: Activity, { replyTo }: Manner): void {
  ledger.show(conversation, stamp.outbound(activity, conversation, replyTo));
}
