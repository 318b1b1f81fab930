import type { Activity } from '@microsoft/agents-activity';
import type { Reply } from '../../domain/reply';
import type { OutboundTurn } from '../../domain/turn';
import type { ChannelWords } from '../channel-words';
import { renderPlainText } from '../render-plain-text';
import { renderTeams } from '../render-teams';
import { renderWebChat, type WebChatMessage } from '../render-web-chat';
import { isTeams } from './read-inbound';
import type { Dressed } from './send-reply';

/** Dresses the replies of a turn for the channel that the activity came from. In: both, whether the room is private, the words. */
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

/** Suggested actions on their way through Azure name whom they are for; within our own Direct Line they need not. */
function addressed(message: WebChatMessage, person: string | undefined): Dressed['dressed'] {
  const { suggestedActions, ...rest } = message;
  return suggestedActions ? { ...rest, suggestedActions: { to: person ? [person] : [], ...suggestedActions } } : rest;
}
