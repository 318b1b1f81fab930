import type { Handover } from './domain/handover';
import type { KeptTalk, KeptTalks } from './domain/kept-talk';
import type { Memories } from './domain/memories';
import { whatStands } from './domain/memory';
import type { OnTurnFault } from './domain/on-fault';
import type { InOrder } from './turn/parts';

/** What a person may do about what is kept, without saying it in the chat. */
export interface MyData {
  readonly show: (conversation: string) => Promise<KeptTalk>;
  readonly forget: (conversation: string) => Promise<void>;
}

/** What deleting stands on. */
export interface MyDataParts {
  readonly memories: Memories;
  readonly kept: KeptTalks;
  /** Nothing is forgotten in the middle of a turn. */
  readonly inOrder: InOrder;
  /** Tells the desk of persons, where there is one, that a talk is theirs no more. */
  readonly handOver?: ((handover: Handover) => Promise<void>) | undefined;
  readonly onFault: OnTurnFault;
}

/** Opens it. In: the parts. */
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
        // Kept talks are those of web chat. A desk that cannot be told keeps nobody from being forgotten.
        const end = { kind: 'end', id: person.id, conversation, channel: 'web-chat', level } as const;
        await handOver?.(end).catch((fault: unknown) => onFault('', fault));
      }),
  };
}
