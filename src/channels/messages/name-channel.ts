import { Activity } from '@microsoft/agents-activity';
import type { TurnContext } from '@microsoft/agents-hosting';

/**
 * Gives replies in the response (`expectReplies`) their `channelId`. SDK 1.8.1 writes its private field `_channelId`
 * instead, which no client reads. Call it after the replies are said.
 */
export function nameChannel(context: TurnContext): void {
  const replies = context.bufferedReplyActivities;
  const named = replies.map((reply) => (reply instanceof Activity ? withName(reply) : reply));
  replies.splice(0, replies.length, ...named);
}

/** Like `toJsonString`, but without serializing and parsing: the response is serialized anyway. */
function withName(reply: Activity): Activity {
  const { _channelId: channelId, ...fields } = reply as unknown as Readonly<Record<string, unknown>>;
  return { ...fields, channelId } as unknown as Activity;
}
