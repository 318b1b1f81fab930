import { randomUUID } from 'node:crypto';
import { type Activity, isRecord, type StampedActivity } from './activity';
import type { Grant } from './tokens';
import { withoutBytes } from './without-bytes';

/** Puts activities in their place: id, time, who speaks, order. */
export interface Stamp {
  /** A person's activity: all of it stays but the bytes of pictures and the person's name, and who it is from is what the token says. With an id, it gets that one. */
  readonly inbound: (posted: Activity, grant: Grant, id?: string) => StampedActivity;
  /** One of ours, in answer to the activity whose id is given. */
  readonly outbound: (activity: Activity, conversation: string, replyToId?: string) => StampedActivity;
}

const BOT = { id: 'marrow', name: 'Marrow', role: 'bot' } as const;

/** Makes a stamp. In: a clock. Out: see above; the order it stamps never runs backwards, even if the clock does. */
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
      // Without the name that a client may have given: nothing reads it, and it would be kept.
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

// Without this number Web Chat 4.18 can show a reply above the message that it answers.
function ordered(channelData: unknown, sequence: number): unknown {
  if (channelData !== undefined && !isRecord(channelData)) return channelData;
  return { ...channelData, 'webchat:sequence-id': sequence };
}
