import type { AnswerTurn, InboundTurn, OutboundTurn, WelcomeTurn } from '../../domain/turn';
import type { Log } from '../../log';
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

/** How a turn is said: in answer to which activity, and whether only a raised red flag is worth a reply. */
export interface Manner {
  readonly replyTo?: string;
  readonly onlyIfRaised?: boolean;
}

// An answer takes milliseconds; dots that flash up and vanish would only startle.
const TYPING_AFTER_MS = 120;

/**
 * Runs one turn and says its replies, all at once. In: the means, the turn and what came in. Resolves when all is said;
 * never rejects.
 */
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
      return [broken(speech)];
    })
    .finally(() => clearTimeout(typing));
  // The turn keeps its own order and may overtake in an emergency; one turn's replies stay together, being one write.
  const said = messages.map((message) => speech.stamp.outbound(message, conversation, manner.replyTo));
  await speech.ledger.answer(conversation, inbound.id, said);
}

/** Says that something broke, with the number to call, in answer to a message that no try could answer. */
export function sayBroken(speech: Speech, conversation: string, id: string): Promise<void> {
  return speech.ledger.answer(conversation, id, [speech.stamp.outbound(broken(speech), conversation, id)]);
}

const broken = ({ words }: Speech): Activity => ({
  type: 'message',
  text: words.broken,
  inputHint: 'acceptingInput',
});

function dress({ replies, facts }: OutboundTurn, { words }: Speech, { onlyIfRaised }: Manner): readonly Activity[] {
  if (onlyIfRaised && facts.presentation === 'none') return [];
  return replies.map((reply) => ({ ...renderWebChat(reply, facts, words) }));
}

function show({ ledger, stamp }: Speech, conversation: string, activity: Activity, { replyTo }: Manner): void {
  ledger.show(conversation, stamp.outbound(activity, conversation, replyTo));
}
