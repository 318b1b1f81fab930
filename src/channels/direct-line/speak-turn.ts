import type { AnswerTurn, InboundTurn, OutboundTurn, WelcomeTurn } from '../../domain/turn';
import type { Log } from '../../log';
import type { TurnQueue } from '../../state/turn-queue';
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
  readonly replies: TurnQueue;
  readonly log: Log;
}

/** How a turn is said: in answer to which activity, and whether only a raised red flag is worth a reply. */
export interface Manner {
  readonly replyTo?: string;
  readonly onlyIfRaised?: boolean;
}

// An answer takes milliseconds; dots that flash up and vanish would only startle.
const TYPING_AFTER_MS = 120;

/** Runs one turn and says its replies. In: the means, the turn and what came in. Resolves when all is said; never rejects. */
export async function speakTurn(
  speech: Speech,
  turn: AnswerTurn | WelcomeTurn,
  inbound: InboundTurn,
  manner: Manner = {},
): Promise<void> {
  const { conversation } = inbound;
  const typing = setTimeout(() => show(speech, conversation, { type: 'typing' }, manner), TYPING_AFTER_MS);
  const messages = await turn(inbound)
    .then((done) => dress(done, speech, manner))
    .catch((error) => {
      speech.log.fault('turn', error, { turn: inbound.id });
      const { broken } = speech.words;
      return [{ type: 'message', text: broken, speak: broken, inputHint: 'acceptingInput' }];
    })
    .finally(() => clearTimeout(typing));
  // The turn keeps its own order and may overtake in an emergency; here only one turn's replies are kept together.
  await speech.replies.inOrder(conversation, async () => {
    for (const message of messages) {
      await speech.ledger.write(conversation, speech.stamp.outbound(message, conversation, manner.replyTo));
    }
  });
}

function dress({ replies, facts }: OutboundTurn, { words }: Speech, { onlyIfRaised }: Manner): readonly Activity[] {
  if (onlyIfRaised && facts.presentation === 'none') return [];
  return replies.map((reply) => ({ ...renderWebChat(reply, facts, words) }));
}

function show({ ledger, stamp }: Speech, conversation: string, activity: Activity, { replyTo }: Manner): void {
  ledger.show(conversation, stamp.outbound(activity, conversation, replyTo));
}
