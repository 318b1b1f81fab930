import type { Hold } from './database';

/** Runs one piece of work at a time per conversation, in order of arrival. */
export interface TurnQueue {
  readonly inOrder: <T>(conversation: string, work: () => Promise<T>) => Promise<T>;
  /** Conversations with work under way or waiting. */
  readonly size: () => number;
  /** Resolves when everything that waits now is done. */
  readonly idle: () => Promise<void>;
}

/**
 * Makes an empty queue. In: where several processes share the store, what keeps the others out of the conversation
 * meanwhile. Out: `inOrder` gives the work's own result or failure; a failure holds up nobody behind it.
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
      // Only the last in line takes the conversation out: else a finished chain would stay for ever.
      void tail.then(() => tails.get(conversation) === tail && tails.delete(conversation));
      return result;
    },
    size: () => tails.size,
    idle: async () => void (await Promise.all(tails.values())),
  };
}
