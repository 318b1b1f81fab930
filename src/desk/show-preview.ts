import type { ChannelWords } from '../channels/channel-words';
import { renderPlainText } from '../channels/render-plain-text';
import { renderTeams } from '../channels/render-teams';
import { renderWebChat } from '../channels/render-web-chat';
import { escapeHtml, renderHtml } from '../content/render-html';
import type { TurnFacts } from '../domain/turn';
import type { PreviewedReply } from './preview';

const FACTS: TurnFacts = {
  turn: 'preview',
  disposition: 'none',
  presentation: 'none',
  redFlags: [],
  intent: null,
  topic: null,
  confidence: null,
  outcome: 'answer',
  contentVersion: 'preview',
};

/** Replies for the terminal: as plain text, then the text that each channel is sent. */
export function previewText(replies: readonly PreviewedReply[], words: ChannelWords): readonly string[] {
  return replies.flatMap(({ place, reply, grade }) => [
    '',
    `=== ${place}${grade === undefined ? '' : ` (grade ${grade.toFixed(1)})`}`,
    renderPlainText(reply, words),
    '',
    '--- web chat',
    webChatText(reply, words),
    '',
    '--- Teams',
    teamsText(reply, words),
  ]);
}

/** Replies as one page that looks much like web chat in a browser. It loads nothing. */
export function previewHtml(title: string, replies: readonly PreviewedReply[], words: ChannelWords): string {
  const blocks = replies.map(({ place, reply, grade }) => {
    const buttons = reply.suggestions.map(({ say }) => `<span class="button">${escapeHtml(say)}</span>`).join(' ');
    const note = grade === undefined ? '' : ` · grade ${grade.toFixed(1)}`;
    return `<section><h2>${escapeHtml(place)}${note}</h2><div class="bubble">${renderHtml(webChatText(reply, words))}</div><p>${buttons}</p></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${blocks.join('\n')}
</body></html>
`;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;background:#f3f4f6;color:#111}' +
  'h1{font-size:1.25rem}h2{font-size:.85rem;color:#555;font-weight:600}' +
  '.bubble{background:#fff;border:1px solid #d4d4d8;border-radius:.75rem;padding:.25rem 1rem}' +
  '.button{display:inline-block;border:1px solid #0b5cad;border-radius:1rem;padding:.1rem .75rem;color:#0b5cad;margin:.1rem}';

function webChatText(reply: PreviewedReply['reply'], words: ChannelWords): string {
  return renderWebChat(reply, FACTS, words).text;
}

/** What a private chat in Teams is sent: the text of an answer, the card of an escalation. */
function teamsText(reply: PreviewedReply['reply'], words: ChannelWords): string {
  const { text, attachments } = renderTeams(reply, { turn: FACTS.turn, isPrivate: true, person: undefined }, words);
  return typeof text === 'string' ? text : JSON.stringify(attachments, null, 2);
}
