import type { Activity } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { Reply } from '../../domain/reply';
import type { InboundTurn, OutboundTurn } from '../../domain/turn';
import { createTurnQueue } from '../../state/turn-queue';
import { keepRecent } from '../../text/recent';
import type { ChannelWords } from '../channel-words';
import { renderPlainText } from '../render-plain-text';
import { renderTeams } from '../render-teams';
import { renderWebChat, type WebChatMessage } from '../render-web-chat';
import type { MessagesParts } from './parts';
import { isTeams } from './read-inbound';
import { type Dressed, sendAll } from './send-reply';

/** Which turn and page an answer came from, and what it was made of. */
export interface Said {
  readonly turn: string;
  readonly page: string;
  readonly version: string;
  readonly rules: readonly string[];
}

/** Says the replies of turns, and remembers for a while which message held which answer. */
export interface Speaker {
  readonly say: (context: TurnContext, inbound: InboundTurn, outbound: OutboundTurn) => Promise<void>;
  /** What was said with a message; undefined if it was not an answer, or is too long ago. */
  readonly saidWith: (message: string | undefined) => Said | undefined;
}

const RECENT = 5_000;

/** Makes a speaker. */
export function createSpeaker({ words, onFault }: Pick<MessagesParts, 'words' | 'onFault'>): Speaker {
  const answers = keepRecent<Said>(RECENT);
  const queue = createTurnQueue();
  const send = async (context: TurnContext, inbound: InboundTurn, outbound: OutboundTurn) => {
    const dressed = dressAll(outbound, context.activity, inbound.isPrivate, words);
    const ids = await sendAll(context, dressed, (fault) => onFault(inbound.id, fault));
    const { contentVersion: version, redFlags: rules } = outbound.facts;
    outbound.replies.forEach((reply, at) => {
      const id = ids[at];
      const page = reply.kind === 'answer' && `${reply.page ?? reply.topic}#${reply.heading}`;
      if (id && page) answers.set(id, { turn: inbound.id, page, version, rules });
    });
  };
  return {
    // Replies in one conversation go out in the order of their turns, however long a try takes. Emergency guidance
    // waits for nobody.
    say: (context, inbound, outbound) =>
      outbound.facts.presentation === 'interrupt'
        ? send(context, inbound, outbound)
        : queue.inOrder(inbound.conversation, () => send(context, inbound, outbound)),
    saidWith: (message) => (message === undefined ? undefined : answers.get(message)),
  };
}

/**
 * Formats the replies of a turn for the channel that the activity came from.
 * @param isPrivate whether nobody else reads along
 */
export function dressAll(
  { replies, facts }: OutboundTurn,
  activity: Activity,
  isPrivate: boolean,
  words: ChannelWords,
): readonly Dressed[] {
  const person = activity.from?.id;
  const bot = activity.recipient?.id;
  const room = { turn: facts.turn, contentVersion: facts.contentVersion, isPrivate, person, ...(bot && { bot }) };
  const dress = isTeams(activity)
    ? (reply: Reply) => renderTeams(reply, room, words)
    : (reply: Reply) => addressed(renderWebChat(reply, facts, words), person);
  return replies.map((reply) => ({
    dressed: dress(reply),
    bare: () => ({ type: 'message', text: renderPlainText(reply, words), textFormat: 'plain' }),
  }));
}

/** On the way through Azure, suggested actions must name whom they are for. In our own Direct Line they need not. */
function addressed(message: WebChatMessage, person: string | undefined): Dressed['dressed'] {
  const { suggestedActions, ...rest } = message;
  return suggestedActions ? { ...rest, suggestedActions: { to: person ? [person] : [], ...suggestedActions } } : rest;
}
