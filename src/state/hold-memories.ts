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

/** Some minutes of a busy bot. Older ones are dropped, because RAM is limited. */
const MOST = 1_000;
/** As long as a raised level lasts. */
const DAY_MS = 86_400_000;

/**
 * Holds in this process what a broken store did not take, so that a danger reported while the disk was full still
 * counts in the next message. The fault is still reported. If both know a conversation, the higher level wins: another
 * process may have continued it.
 */
export function holdMemories(memories: StoredMemories, now: () => number = Date.now): StoredMemories {
  const held = keepRecent<Held>(MOST);
  const heldOf = (conversation: string, turn?: string): Memory | undefined => {
    const found = held.get(conversation);
    if (found && now() - found.at > DAY_MS) held.remove(conversation);
    // A turn that is run again starts from what was before it.
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
