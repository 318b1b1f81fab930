import { rank } from '../domain/disposition';
import type { Memory } from '../domain/memory';
import { keepRecent } from '../text/recent';
import type { StoredMemories } from './memories';

/** A memory that the store did not take. */
interface Held {
  readonly memory: Memory;
  readonly turn?: string | undefined;
  readonly at: number;
}

/** Some minutes of a busy bot; what is older goes, as memory is not endless. */
const MOST = 1_000;
/** As long as a raised level stands. */
const DAY_MS = 86_400_000;

/**
 * Holds in this process what a broken store did not take, so that a danger that was told of while the disk was full still
 * stands in the next message. It still tells of the fault. In: the memories of the store, a clock. Out: the same, which
 * forget less. Where both know a conversation, the higher level counts: another process may have gone on with it.
 */
export function holdMemories(memories: StoredMemories, now: () => number = Date.now): StoredMemories {
  const held = keepRecent<Held>(MOST);
  const heldOf = (conversation: string, turn?: string): Memory | undefined => {
    const found = held.get(conversation);
    if (found && now() - found.at > DAY_MS) held.remove(conversation);
    // A turn that is taken once more begins from what was before it.
    else if (found && (turn === undefined || found.turn !== turn)) return found.memory;
    return undefined;
  };
  return {
    async load(conversation, turn) {
      const own = heldOf(conversation, turn);
      if (own === undefined) return memories.load(conversation, turn);
      const stored = await memories.load(conversation, turn).catch(() => undefined);
      return stored && rank(stored.disposition) > rank(own.disposition) ? stored : own;
    },
    async save(conversation, memory, turn) {
      try {
        await memories.save(conversation, memory, turn);
      } catch (fault) {
        held.set(conversation, { memory, turn, at: now() });
        throw fault;
      }
      held.remove(conversation);
    },
    async forget(conversation) {
      held.remove(conversation);
      await memories.forget(conversation);
    },
  };
}
