import type { Escalation, HelpLine } from '../domain/reply';
import type { ChannelWords } from './channel-words';
import { digitsOf, lineItems } from './line-items';
import { renderPlainText, renderSpeech } from './render-plain-text';

/** Teams shows six buttons of a card and hides the rest behind dots. */
const MOST_BUTTONS = 6;

const STYLES = { emergency: 'attention', crisis: 'attention', urgent: 'warning', soon: 'default' } as const;

/**
 * The lowest version that has everything the card uses, so that every Teams client shows it, even old and mobile ones.
 */
const VERSION = '1.2';

/**
 * Formats an escalation as an Adaptive Card: the first action in large type, a button for each number, then the
 * answers.
 */
export function escalationCard(reply: Escalation, words: ChannelWords): object {
  const [first = '', ...rest] = reply.paragraphs;
  const dialed = reply.lines.filter(({ tel }) => tel !== undefined).slice(0, MOST_BUTTONS);
  // A button has no room to say that its number is unchecked, and not every line has a button.
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
    ...answers(reply),
  ];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: VERSION,
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

/**
 * The answers to the bot's own question, as buttons that say their words in the chat. They are in the card because
 * Teams shows no suggested actions under a message with an attachment.
 */
function answers({ suggestions }: Escalation): readonly object[] {
  if (suggestions.length === 0) return [];
  const actions = suggestions.map(({ say }) => ({
    type: 'Action.Submit',
    title: say,
    // Clients that do not know `msteams` send the whole object as a value, so the words are in it too.
    data: { say, msteams: { type: 'messageBack', displayText: say, text: say } },
  }));
  return [{ type: 'ActionSet', actions: actions.slice(0, MOST_BUTTONS) }];
}
