import type { TurnContext } from '@microsoft/agents-hosting';
import type { InboundTurn, OutboundTurn } from '../../domain/turn';
import { dressAll } from './dress';
import type { MessagesParts } from './parts';
import { keepRecent } from './recent';
import { sendAll } from './send-reply';

/** Which turn and page an answer came from. */
export interface Said {
  readonly turn: string;
  readonly page: string;
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
  return {
    say: async (context, inbound, outbound) => {
      const dressed = dressAll(outbound, context.activity, inbound.isPrivate, words);
      const ids = await sendAll(context, dressed, (fault) => onFault(inbound.id, fault));
      outbound.replies.forEach((reply, at) => {
        const id = ids[at];
        if (id && reply.kind === 'answer')
          answers.set(id, { turn: inbound.id, page: `${reply.page ?? reply.topic}#${reply.heading}` });
      });
    },
    saidWith: (message) => (message === undefined ? undefined : answers.get(message)),
  };
}
