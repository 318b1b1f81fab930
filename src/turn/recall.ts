import { type Memory, NO_MEMORY } from '../domain/memory';
import type { InboundTurn } from '../domain/turn';
import type { Parts } from './parts';

/** The memory of a conversation; a store that fails must not silence the bot, so then there is none. */
export async function recall({ conversation, id }: InboundTurn, parts: Parts): Promise<Memory> {
  try {
    return (await parts.step('recall', () => parts.memories.load(conversation, id))) ?? NO_MEMORY;
  } catch (fault) {
    parts.onFault(id, fault);
    return NO_MEMORY;
  }
}

/** Writes what the turn leaves; false where the store did not take it. */
export async function remember({ conversation, id }: InboundTurn, memory: Memory, parts: Parts): Promise<boolean> {
  try {
    await parts.step('remember', () => parts.memories.save(conversation, memory, id));
    return true;
  } catch (fault) {
    parts.onFault(id, fault);
    return false;
  }
}
