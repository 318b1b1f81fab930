import type { Handover } from './domain/handover';
import type { KeptTalk, KeptTalks } from './domain/kept-talk';
import type { Memories } from './domain/memories';
import { whatStands } from './domain/memory';
import type { OnTurnFault } from './domain/on-fault';
import type { InOrder } from './turn/parts';

/** What a person may do with their data outside the chat. */
export interface MyData {
  readonly show: (conversation: string) => Promise<KeptTalk>;
  readonly forget: (conversation: string) => Promise<void>;
}

/** What is needed for it. */
export interface MyDataParts {
  readonly memories: Memories;
  readonly kept: KeptTalks;
  /** Nothing is deleted in the middle of a turn. */
  readonly inOrder: InOrder;
  /** Tells the help desk, if there is one, that a talk is no longer theirs. */
  readonly handOver?: ((handover: Handover) => Promise<void>) | undefined;
  readonly onFault: OnTurnFault;
}

/** Lets people see and delete their data outside the chat. */
export function openMyData({ memories, kept, inOrder, handOver, onFault }: MyDataParts): MyData {
  return {
    show: kept.show,
    forget: (conversation) =>
      inOrder(conversation, async () => {
        const memory = await memories.load(conversation);
        if (memory) await memories.save(conversation, whatStands(memory));
        await kept.forget(conversation);
        if (!memory?.person) return;
        const { person, disposition: level } = memory;
        // Only web chat keeps talks. A desk that cannot be reached does not prevent deletion.
        const end = { kind: 'end', id: person.id, conversation, channel: 'web-chat', level } as const;
        await handOver?.(end).catch((fault: unknown) => onFault('', fault));
      }),
  };
}
