import { type Activity, Channels } from '@microsoft/agents-activity';
import type { InboundTurn } from '../../domain/turn';

/** True for activities from Teams; every other channel of Azure Bot is served as web chat is. */
export const isTeams = (activity: Activity): boolean => activity.channelIdChannel === Channels.Msteams;

/** Turns an activity into the turn's words. In: the activity, the turn's id, what was said, and what was typed beside a file. */
export function readInbound(activity: Activity, id: string, text: string, typed?: string): InboundTurn {
  const country = isTeams(activity) ? readCountry(activity) : undefined;
  return {
    id,
    conversation: whose(activity),
    channel: isTeams(activity) ? 'teams' : 'web-chat',
    utterance: {
      text,
      ...(typed !== undefined && { typed }),
      ...(activity.locale && { locale: activity.locale }),
      ...(country && { country }),
    },
    isPrivate: isPrivate(activity),
    // Teams shows persons, and no desk listens there; a hub of persons stands on the other channels of Azure Bot.
    ...(!isTeams(activity) && { takesEvents: true }),
  };
}

/** Where others read along, each person's talk is remembered by itself: one person's signs and answers are not another's. */
function whose(activity: Activity): string {
  const id = activity.conversation?.id ?? '';
  return isPrivate(activity) ? id : `${id}/${activity.from?.id ?? ''}`;
}

/** Teams names the kind of conversation; where a channel does not, `isGroup` tells. */
function isPrivate({ conversation }: Activity): boolean {
  const kind = conversation?.conversationType;
  return kind === undefined ? conversation?.isGroup !== true : kind === 'personal';
}

/** Only Teams vouches for `clientInfo`; elsewhere it is whatever a page wrote. */
function readCountry(activity: Activity): string | undefined {
  const client = activity.entities?.find(({ type }) => type === 'clientInfo') as { country?: unknown } | undefined;
  const country = typeof client?.country === 'string' ? client.country.toUpperCase() : '';
  return /^[A-Z]{2}$/.test(country) ? country : undefined;
}
