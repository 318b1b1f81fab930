import { randomUUID } from 'node:crypto';
import { type Activity, isRecord, type StampedActivity } from './activity';
import type { Grant } from './tokens';
import { withoutBytes } from './without-bytes';

/** Completes activities: id, time, sender, order. */
export interface Stamp {
  /**
   * Stamps a person's activity. It keeps everything but the bytes of pictures and the person's name; the sender is
   * taken from the token.
   */
  readonly inbound: (posted: Activity, grant: Grant, id?: string) => StampedActivity;
  /** Stamps one of ours, in reply to the activity with the given id. */
  readonly outbound: (activity: Activity, conversation: string, replyToId?: string) => StampedActivity;
}

const BOT = { id: 'marrow', name: 'Marrow', role: 'bot' } as const;

/** Makes a stamp. Its order never runs backwards, even if the clock does. */
export function createStamp(now: () => number = Date.now): Stamp {
  let last = 0;
  const place = (conversation: string, channelData: unknown) => {
    last = Math.max(now(), last + 1);
    return {
      timestamp: new Date(now()).toISOString(),
      channelId: 'directline',
      conversation: { id: conversation },
      channelData: ordered(channelData, last),
    };
  };
  return {
    inbound: (whole, { conversation, user }, id = randomUUID()) => {
      const posted = withoutBytes(whole);
      // Leaves out the name that a client may have sent: nothing reads it, and it would be stored.
      const from = { id: user, role: 'user' };
      return { ...posted, id, from, ...place(conversation, posted.channelData) };
    },
    outbound: (activity, conversation, replyToId) => ({
      ...activity,
      id: randomUUID(),
      from: BOT,
      ...(replyToId && { replyToId }),
      ...place(conversation, activity.channelData),
    }),
  };
}

// Without this number Web Chat 4.18 may show a reply above the message that it answers.
function ordered(channelData: unknown, sequence: number): unknown {
  if (channelData !== undefined && !isRecord(channelData)) return channelData;
  return { ...channelData, 'webchat:sequence-id': sequence };
}
