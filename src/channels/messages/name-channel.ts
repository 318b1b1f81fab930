import { Activity } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';

/**
 * Gives replies that travel in the response (`expectReplies`) their `channelId`: SDK 1.8.1 writes its private field
 * `_channelId` there, which no client reads. In: the context, once its replies are said.
 */
export function nameChannel(context: TurnContext): void {
  const replies = context.bufferedReplyActivities;
  const named = replies.map((reply) => (reply instanceof Activity ? JSON.parse(reply.toJsonString()) : reply));
  replies.splice(0, replies.length, ...named);
}
