import type { Memory } from '../domain/memory';
import type { StoredMemories } from './memories';

/** Memories that vanish with the process: for the terminal and for replay, where nothing is to be kept. */
export function createPassingMemories(): StoredMemories {
  const memories = new Map<string, Memory>();
  return {
    load: async (conversation) => memories.get(conversation),
    save: async (conversation, memory) => void memories.set(conversation, memory),
    forget: async (conversation) => void memories.delete(conversation),
  };
}
