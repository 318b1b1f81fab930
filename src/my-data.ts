import type { KeptTalk, KeptTalks } from './domain/kept-talk';
import { whatStands } from './domain/memory';
import type { Memories } from './state/memories';
import type { InOrder } from './turn/talk/parts';

/** What a person may do about what is kept, without saying it in the chat. */
export interface MyData {
  readonly show: (conversation: string) => Promise<KeptTalk>;
  readonly forget: (conversation: string) => Promise<void>;
}

/** Opens it. In: the memories, what is kept, and the order of turns: nothing is forgotten in the middle of one. */
export function openMyData(memories: Memories, kept: KeptTalks, inOrder: InOrder): MyData {
  return {
    show: kept.show,
    forget: (conversation) =>
      inOrder(conversation, async () => {
        const memory = await memories.load(conversation);
        if (memory) await memories.save(conversation, whatStands(memory));
        await kept.forget(conversation);
      }),
  };
}
