/** Who listens in this process to what others tell. */
export interface Listeners {
  /** Calls back for each notice, and without a conversation where notices may have been lost. Out: stops it. */
  readonly listen: (heard: (conversation?: string) => void) => () => void;
  /** Passes a notice on. */
  readonly pass: (conversation?: string) => void;
}

/** Makes an empty circle of listeners. */
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
