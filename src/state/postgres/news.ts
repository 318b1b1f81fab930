/** Who in this process listens to notifications from others. */
export interface Listeners {
  /**
   * Calls back for each notification; without a conversation if some may have been lost. Returns a function that stops
   * it.
   */
  readonly listen: (heard: (conversation?: string) => void) => () => void;
  /** Passes a notification on. */
  readonly pass: (conversation?: string) => void;
}

/** Makes an empty set of listeners. */
export function gatherListeners(): Listeners {
  const listeners = new Set<(conversation?: string) => void>();
  return {
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    pass: (conversation) => {
      for (const heard of listeners) heard(conversation);
    },
  };
}
