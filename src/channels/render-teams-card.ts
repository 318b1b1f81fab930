import type { Escalation, HelpLine } from '../domain/reply';
import type { ChannelWords } from './channel-words';
import { renderPlainText, renderSpeech } from './render-plain-text';
import { digitsOf, lineItems, type TeamsRoom } from './render-teams-text';

/** Teams shows six buttons of a card and hides the rest behind dots. */
const MOST_BUTTONS = 6;

const STYLES = { emergency: 'attention', crisis: 'attention', urgent: 'warning', soon: 'default' } as const;

/** Dresses an escalation as a card (Adaptive Cards 1.5): the first action in large type, then a button for each number. */
export function escalationCard(reply: Escalation, room: TeamsRoom, words: ChannelWords): object {
  const [first = '', ...rest] = reply.paragraphs;
  const dialed = reply.lines.filter(({ tel }) => tel !== undefined).slice(0, MOST_BUTTONS);
  // A button has no room to say that its number is unchecked; and not every line has a button.
  const written = reply.lines.filter((line) => !dialed.includes(line) || !line.checked);
  const body = [
    {
      type: 'Container',
      style: STYLES[reply.level],
      bleed: true,
      items: [block(first, { size: 'Large', weight: 'Bolder' })],
    },
    ...rest.map((paragraph) => block(paragraph)),
    ...(written.length > 0 ? [block(lineItems(written, words))] : []),
    ...answers(reply, room),
  ];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    speak: renderSpeech(reply),
    fallbackText: renderPlainText(reply, words),
    msteams: { width: 'Full' },
    body,
    actions: dialed.map(dialButton),
  };
}

function block(text: string, look: object = {}): object {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

function dialButton({ country, name, number, tel = number }: HelpLine): object {
  return { type: 'Action.OpenUrl', title: `${number} · ${country}: ${name}`, url: `tel:${digitsOf(tel)}` };
}

/** Suggested actions exist in personal chats only; where others read along, the answers are buttons of the card. */
function answers({ suggestions }: Escalation, { isPrivate }: TeamsRoom): readonly object[] {
  if (isPrivate || suggestions.length === 0) return [];
  const actions = suggestions.map(({ say }) => ({ type: 'Action.Submit', title: say, data: { say } }));
  return [{ type: 'ActionSet', actions: actions.slice(0, MOST_BUTTONS) }];
}
