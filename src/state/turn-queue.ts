import type { Hold } from './database';

/** Runs one piece of work at a time per conversation, in order of arrival. */
export interface TurnQueue {
  readonly inOrder: <T>(conversation: string, work: () => Promise<T>) => Promise<T>;
  /** Conversations with work that is running or waiting. */
  readonly size: () => number;
  /** Resolves when everything that waits now is done. */
  readonly idle: () => Promise<void>;
}

/**
 * Makes an empty queue. `inOrder` passes on the work's own result or failure; a failure holds up nobody behind it.
 * @param hold keeps other processes out of the conversation, if several share the store
 */
export function createTurnQueue(hold: Hold = (_conversation, work) => work()): TurnQueue {
  const tails = new Map<string, Promise<void>>();
  return {
    inOrder<T>(conversation: string, work: () => Promise<T>): Promise<T> {
      const result = (tails.get(conversation) ?? Promise.resolve()).then(() => hold(conversation, work));
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(conversation, tail);
      // Only the last in line removes the conversation. Without that, a finished chain would stay forever.
      void tail.then(() => tails.get(conversation) === tail && tails.delete(conversation));
      return result;
    },
    size: () => tails.size,
    idle: async () => void (await Promise.all(tails.values())),
  };
}
