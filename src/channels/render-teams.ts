import type { Escalation, Reply, Suggestion } from '../domain/reply';
import type { ChannelWords } from './channel-words';
import { stripMarkdown } from './render-plain-text';
import { escalationCard } from './render-teams-card';
import { citationEntity } from './render-teams-citations';
import { markdownOf, type TeamsRoom } from './render-teams-text';

/** A message activity for Teams, without the addressing that the adapter adds. */
export type TeamsMessage = Readonly<Record<string, unknown>> & { readonly type: 'message' };

/** Teams shows the first three suggested actions of a message and drops the rest. */
const MOST_SUGGESTIONS = 3;

/** The intent of answers to the safety question. They come first, so that none of them is cut off. */
const SAFETY = 'emergency';

/** Formats a reply for Teams: an escalation as a card, everything else as text with citations. */
export function renderTeams(reply: Reply, room: TeamsRoom, words: ChannelWords): TeamsMessage {
  const look = reply.kind === 'escalation' && !reply.toPrivateChat ? asCard(reply, words) : asText(reply, room, words);
  return { type: 'message', ...look, channelData: channelData(reply, room) };
}

function asText(reply: Reply, room: TeamsRoom, words: ChannelWords) {
  const buttons = room.isPrivate ? buttonsOf(reply) : [];
  return {
    text: markdownOf(reply, room, words, buttons),
    textFormat: 'markdown',
    ...(reply.kind === 'answer' && { entities: [citationEntity(reply.citations, words)] }),
    ...suggestedActions(buttons, room),
  };
}

function asCard(reply: Escalation, words: ChannelWords) {
  const content = escalationCard(reply, words);
  const [first] = reply.paragraphs;
  return {
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    // The summary is shown in notifications, even on a locked screen that someone else may see.
    ...(reply.level !== 'crisis' && first && { summary: stripMarkdown(first) }),
  };
}

/** Suggested actions only exist in personal chats, under plain text. */
function buttonsOf({ suggestions }: Reply): readonly Suggestion[] {
  const isSafety = ({ intent }: Suggestion) => intent === SAFETY;
  const sorted = [...suggestions.filter(isSafety), ...suggestions.filter((each) => !isSafety(each))];
  return sorted.slice(0, MOST_SUGGESTIONS);
}

function suggestedActions(buttons: readonly Suggestion[], { person }: TeamsRoom) {
  if (buttons.length === 0) return {};
  const actions = buttons.map(({ say }) => ({ type: 'imBack', title: say, value: say }));
  return { suggestedActions: { to: person === undefined ? [] : [person], actions } };
}

/**
 * For Teams only the turn's id and the content's version go out, because the tenant stores channel data, and levels and
 * topics reveal health.
 */
function channelData({ kind }: Reply, { turn, contentVersion }: TeamsRoom) {
  return {
    marrow: { turn, ...(contentVersion && { contentVersion }) },
    ...(kind === 'answer' && { feedbackLoop: { type: 'custom' } }),
  };
}
