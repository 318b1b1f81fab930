import { addressOf, type Citation } from '../domain/citation';
import type { Reply } from '../domain/reply';
import type { TurnFacts } from '../domain/turn';
import type { ChannelWords } from './channel-words';
import { lineItems } from './line-items';
import { renderSpeech } from './render-plain-text';
import { messageEntity } from './render-web-chat-entity';

/** A reply as Web Chat shows it: the body of a message activity, without the fields that Direct Line adds. */
export interface WebChatMessage {
  readonly type: 'message';
  readonly text: string;
  readonly textFormat: 'markdown';
  readonly speak: string;
  readonly inputHint: 'acceptingInput' | 'expectingInput';
  readonly suggestedActions?: { readonly actions: readonly object[] };
  readonly entities: readonly object[];
  readonly channelData: {
    readonly marrow: TurnFacts;
    readonly feedbackLoop?: { readonly type: 'default' };
    /**
     * What a screen reader hears, once: the words without markup, and without the buttons, which Web Chat announces
     * itself.
     */
    readonly 'webchat:fallback-text': string;
  };
}

/** Formats a reply for Web Chat. */
export function renderWebChat(reply: Reply, facts: TurnFacts, words: ChannelWords): WebChatMessage {
  const actions = reply.suggestions.map(({ say }) => ({ type: 'imBack', title: say, value: say }));
  const isAnswer = reply.kind === 'answer';
  const speak = renderSpeech(reply);
  return {
    type: 'message',
    text: markdownOf(reply, words),
    textFormat: 'markdown',
    speak,
    inputHint: reply.kind === 'question' || reply.kind === 'escalation' ? 'expectingInput' : 'acceptingInput',
    ...(actions.length > 0 && { suggestedActions: { actions } }),
    entities: isAnswer ? [messageEntity(reply.citations, facts.turn, words)] : [],
    channelData: {
      marrow: facts,
      'webchat:fallback-text': speak,
      ...(isAnswer && { feedbackLoop: { type: 'default' } }),
    },
  };
}

function markdownOf(reply: Reply, words: ChannelWords): string {
  const blocks = [
    ...(reply.kind === 'answer' ? [`**${reply.title}**`] : []),
    ...reply.paragraphs,
    lineItems(reply.lines, words),
    reply.kind === 'answer' ? reply.citations.map(definition).join('\n') : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

// Web Chat shows a reference-style definition with a number as its label as a citation. `cite:` opens a box for a work
// without an address.
function definition({ number, source }: Citation): string {
  return `[${number}]: ${addressOf(source) ?? `cite:${number}`} "${source.title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
