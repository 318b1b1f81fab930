import { randomUUID } from 'node:crypto';
import { type DeskRouteParts, deskRoute } from '../channels/desk-route';
import type { DirectLine } from '../channels/direct-line/direct-line';
import type { Messages } from '../channels/messages/router';
import type { DeskWord } from '../channels/read-desk-word';
import { renderPlainText } from '../channels/render-plain-text';
import type { ChannelName } from '../domain/turn';
import type { LiveMarrow } from '../load/live-marrow';
import { keepClaims } from '../state/claims';
import { type KeptHandoff, keepHandoffs } from '../state/handoffs';
import type { Store } from '../state/open-store';
import type { Log } from '../telemetry/log';
import type { Webhook } from './tell-webhook';

/** What the way back from the desk needs. */
export interface DeskParts {
  readonly marrow: Pick<LiveMarrow, 'deskWords' | 'words'>;
  readonly answer: LiveMarrow['answer'];
  readonly directLine: Pick<DirectLine, 'say'>;
  readonly messages: Pick<Messages, 'say'> | undefined;
  readonly store: Store;
  readonly log: Log;
}

/** Opens the way back from the help desk, if there is one. */
export function openDesk(webhook: Webhook | undefined, parts: DeskParts): ReturnType<typeof deskRoute> | undefined {
  if (!webhook) return undefined;
  const onFault = (fault: unknown) => parts.log.fault('handoff', fault);
  return deskRoute({ secret: webhook.secret, hear: hearDesk(parts, onFault), onFault });
}

/** Brings a human's words to the talk, with the name of who speaks. An end returns the talk to the bot. */
function hearDesk(parts: DeskParts, onFault: DeskRouteParts['onFault']): DeskRouteParts['hear'] {
  const { marrow, answer, directLine, messages, store } = parts;
  const handoffs = keepHandoffs(store);
  const claims = keepClaims(store);
  const say = async ({ conversation, reference }: KeptHandoff, text: string) => {
    if (reference === undefined) return directLine.say(conversation, text);
    if (!messages) throw new Error('the channel of this talk is not open here');
    await messages.say(reference as Parameters<Messages['say']>[0], text);
  };
  const bring = async (handoff: KeptHandoff, { id, text = '', end }: DeskWord) => {
    const { back, organization } = marrow.deskWords();
    if (!end) {
      await say(handoff, `${organization}: ${text}`);
      // It was said. A failure to note that in the store is no reason to say it again.
      return void (await handoffs.touch(id).catch(onFault));
    }
    const unsaid = [...(handoff.unsaid ?? (await takeBack(handoff, back)))];
    try {
      for (let [next] = unsaid; next !== undefined; [next] = unsaid) {
        await say(handoff, next);
        unsaid.shift();
      }
    } catch (fault) {
      // The talk is the bot's again. What remains to be said waits until the desk sends its end again.
      await handoffs.keep(id, { ...handoff, unsaid });
      throw fault;
    }
    await handoffs.forget(id);
  };
  const takeBack = async ({ conversation, channel }: KeptHandoff, back: string) => {
    const inbound = { id: randomUUID(), conversation, channel: channel as ChannelName, isPrivate: true };
    const { replies } = await answer({ ...inbound, utterance: { text: back } });
    return replies.map((reply) => renderPlainText(reply, marrow.words));
  };
  return async (word) => {
    const { id, at, text = '' } = word;
    const handoff = await handoffs.find(id);
    if (!handoff) return false;
    const claim = ['desk', id, String(at), text];
    if (!(await claims.claim(...claim))) return true;
    try {
      await bring(handoff, word);
    } catch (fault) {
      // The desk is told that this failed. Without the release, its next try would be reported as delivered.
      await claims.release(...claim).catch(onFault);
      throw fault;
    }
    return true;
  };
}
