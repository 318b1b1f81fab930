import { type Memory, NO_MEMORY } from '../domain/memory';
import type { InboundTurn } from '../domain/turn';
import type { Parts } from './parts';

/** Loads the memory of a conversation. If the store fails, returns an empty one, so that the bot is not silenced. */
export async function recall({ conversation, id }: InboundTurn, parts: Parts): Promise<Memory> {
  try {
    return (await parts.step('recall', () => parts.memories.load(conversation, id))) ?? NO_MEMORY;
  } catch (fault) {
    parts.onFault(id, fault);
    return NO_MEMORY;
  }
}

/**
 * Stores the memory that a turn leaves.
 *
 * @returns false if the store failed
 */
export async function remember({ conversation, id }: InboundTurn, memory: Memory, parts: Parts): Promise<boolean> {
  try {
    await parts.step('remember', () => parts.memories.save(conversation, memory, id));
    return true;
  } catch (fault) {
    parts.onFault(id, fault);
    return false;
  }
}
