import { createHash, randomUUID } from 'node:crypto';
import { type Activity, isRecord, type StampedActivity } from './activity';
import type { Grant } from './tokens';
import { withoutBytes } from './without-bytes';

/** Puts activities in their place: id, time, who speaks, order. */
export interface Stamp {
  /** A person's activity: all of it stays but the bytes of pictures, and who it is from is what the token says. */
  readonly inbound: (posted: Activity, grant: Grant) => StampedActivity;
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
    inbound: (posted, { conversation, user }) => {
      const name = isRecord(posted.from) && typeof posted.from.name === 'string' ? posted.from.name.slice(0, 100) : '';
      const from = { id: user, name, role: 'user' };
      const attachments = 'attachments' in posted && { attachments: withoutBytes(posted.attachments) };
      const id = idOf(posted, conversation, user);
      return { ...posted, ...attachments, id, from, ...place(conversation, posted.channelData) };
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

// Web Chat numbers what it sends and notes the time: where both come a second time with the same words, it is the same
// message, sent again because the first acknowledgement was lost on the way. It gets the same id, and is answered once.
function idOf(posted: Activity, conversation: string, user: string): string {
  const number = isRecord(posted.channelData) ? posted.channelData.clientActivityID : undefined;
  if (typeof number !== 'string' || typeof posted.localTimestamp !== 'string') return randomUUID();
  const sent = JSON.stringify([conversation, user, posted]);
  return createHash('sha256').update(sent).digest('hex').slice(0, 32);
}

// Without this number Web Chat 4.18 can show a reply above the message that it answers.
function ordered(channelData: unknown, sequence: number): unknown {
  if (channelData !== undefined && !isRecord(channelData)) return channelData;
  return { ...channelData, 'webchat:sequence-id': sequence };
}
