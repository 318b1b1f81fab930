import { type Activity, Channels } from '@microsoft/agents-activity';
import type { InboundTurn } from '../../domain/turn';

/** True for activities from Teams. Every other channel of Azure Bot is treated like web chat. */
export const isTeams = (activity: Activity): boolean => activity.channelIdChannel === Channels.Msteams;

/**
 * Turns an activity into the input of a turn.
 * @param typed what was typed beside a file
 */
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
    // Teams itself shows people, and no help desk listens there. A human-agent hub uses the other channels of Azure
    // Bot.
    ...(!isTeams(activity) && { takesEvents: true }),
  };
}

/**
 * Where others read along, each person's talk is remembered separately, so that nobody's signs and answers are taken
 * for another's.
 */
function whose(activity: Activity): string {
  const id = activity.conversation?.id ?? '';
  return isPrivate(activity) ? id : `${id}/${activity.from?.id ?? ''}`;
}

/** Teams names the type of conversation. For other channels `isGroup` tells. */
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
