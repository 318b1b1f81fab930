import type { Reply, Suggestion } from '../domain/reply';
import type { ChannelWords } from './channel-words';
import { lineItems } from './line-items';

/** What decides how a reply looks in Teams. */
export interface TeamsRoom {
  readonly turn: string;
  /** The version of the content that the reply is made of, so that it can be reproduced. */
  readonly contentVersion?: string;
  /** False in a channel or group chat, where there are no suggested actions. */
  readonly isPrivate: boolean;
  /** The id of the person to whom suggested actions are shown. */
  readonly person: string | undefined;
  /** The bot's own id in Teams, for a link to a private chat with it. */
  readonly bot?: string;
}

/**
 * A reply as Markdown for Teams. Suggestions without a button become a list.
 * @param buttons suggestions that have a button
 */
export function markdownOf(
  reply: Reply,
  { bot }: TeamsRoom,
  words: ChannelWords,
  buttons: readonly Suggestion[],
): string {
  const offers = reply.suggestions.filter((each) => !buttons.includes(each)).map(({ say }) => `- ${say}`);
  // A question already says what its list is for.
  const above = reply.kind === 'question' || offers.length === 0 ? [] : [`${words.suggestions}:`];
  const blocks = [
    reply.kind === 'answer' ? `**${reply.title}**` : '',
    ...reply.paragraphs,
    lineItems(reply.lines, words),
    [...above, ...offers].join('\n'),
    reply.toPrivateChat && bot !== undefined ? `[${words.private}](${chatWith(bot)})` : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** A deep link that opens a private chat with the bot ("Deep link to a chat"). */
function chatWith(bot: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot)}`;
}
