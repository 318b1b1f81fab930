import type { TurnContext } from '@microsoft/agents-hosting';
import type { InboundTurn, OutboundTurn } from '../../domain/turn';
import { createTurnQueue } from '../../state/turn-queue';
import { keepRecent } from '../../text/recent';
import { dressAll } from './dress';
import type { MessagesParts } from './parts';
import { sendAll } from './send-reply';

/** Which turn and page an answer came from, and what it was made of. */
export interface Said {
  readonly turn: string;
  readonly page: string;
  readonly version: string;
  readonly rules: readonly string[];
}

/** Says the replies of turns, and remembers for a while which message held which answer. */
export interface Speaker {
  readonly say: (context: TurnContext, inbound: InboundTurn, outbound: OutboundTurn) => Promise<void>;
  /** What was said with a message; undefined when it was no answer, or too long ago. */
  readonly saidWith: (message: string | undefined) => Said | undefined;
}

const RECENT = 5_000;

/** Makes a speaker. In: the channel's words, and whom to tell of faults. */
export function createSpeaker({ words, onFault }: Pick<MessagesParts, 'words' | 'onFault'>): Speaker {
  const answers = keepRecent<Said>(RECENT);
  const queue = createTurnQueue();
  const send = async (context: TurnContext, inbound: InboundTurn, outbound: OutboundTurn) => {
    const dressed = dressAll(outbound, context.activity, inbound.isPrivate, words);
    const ids = await sendAll(context, dressed, (fault) => onFault(inbound.id, fault));
    const { contentVersion: version, redFlags: rules } = outbound.facts;
    outbound.replies.forEach((reply, at) => {
      const id = ids[at];
      const page = reply.kind === 'answer' && `${reply.page ?? reply.topic}#${reply.heading}`;
      if (id && page) answers.set(id, { turn: inbound.id, page, version, rules });
    });
  };
  return {
    // Replies of one conversation go out in the order of their turns, however long a try takes; guidance waits for nobody.
    say: (context, inbound, outbound) =>
      outbound.facts.presentation === 'interrupt'
        ? send(context, inbound, outbound)
        : queue.inOrder(inbound.conversation, () => send(context, inbound, outbound)),
    saidWith: (message) => (message === undefined ? undefined : answers.get(message)),
  };
}
