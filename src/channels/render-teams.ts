import type { Reply } from '../domain/reply';
import type { ChannelWords } from './channel-words';
import { escalationCard } from './render-teams-card';
import { citationEntity } from './render-teams-citations';
import { markdownOf, type TeamsRoom } from './render-teams-text';

/** A message activity for Teams, without the address that the adapter puts on it. */
export type TeamsMessage = Readonly<Record<string, unknown>> & { readonly type: 'message' };

/** Teams shows at most six suggested actions. */
const MOST_SUGGESTIONS = 6;

/** Dresses a reply for Teams: an escalation as a card, all else as text with citations. In: the reply, the room, the words. */
export function renderTeams(reply: Reply, room: TeamsRoom, words: ChannelWords): TeamsMessage {
  const look = reply.kind === 'escalation' ? asCard(reply, room, words) : asText(reply, room, words);
  return { type: 'message', ...look, ...suggestedActions(reply, room), channelData: channelData(reply, room) };
}

function asText(reply: Reply, room: TeamsRoom, words: ChannelWords) {
  const entities = reply.kind === 'answer' ? [citationEntity(reply.citations, words)] : [];
  return { text: markdownOf(reply, room, words), textFormat: 'markdown', ...(entities.length > 0 && { entities }) };
}

function asCard(reply: Reply & { readonly kind: 'escalation' }, room: TeamsRoom, words: ChannelWords) {
  const content = escalationCard(reply, room, words);
  const [first] = reply.paragraphs;
  return {
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    // The summary is what a notification shows, also on a locked screen that someone else may see.
    ...(reply.level !== 'crisis' && first && { summary: first }),
  };
}

function suggestedActions({ suggestions }: Reply, { isPrivate, person }: TeamsRoom) {
  if (!isPrivate || suggestions.length === 0) return {};
  const actions = suggestions.slice(0, MOST_SUGGESTIONS).map(({ say }) => ({ type: 'imBack', title: say, value: say }));
  return { suggestedActions: { to: person === undefined ? [] : [person], actions } };
}

/** In Teams only the turn's id and the content's version go out: channel data is kept by the tenant, and levels and topics are about health. */
function channelData({ kind }: Reply, { turn, contentVersion }: TeamsRoom) {
  return {
    marrow: { turn, ...(contentVersion && { contentVersion }) },
    ...(kind === 'answer' && { feedbackLoop: { type: 'default' } }),
  };
}
