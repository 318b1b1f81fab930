import type { StampedActivity } from './activity';

/** One open socket of a conversation, as the room sees it. */
export interface Listener {
  /** There is something new in the log: read on. */
  readonly readOn: () => Promise<void>;
  /** Show this now; it is not in the log. */
  readonly show: (activity: StampedActivity) => void;
}

/** Who is listening to which conversation; a conversation may have several sockets. */
export interface Rooms {
  readonly enter: (conversation: string, listener: Listener) => () => void;
  readonly present: (conversation: string) => readonly Listener[];
  /** The conversations that somebody listens to. */
  readonly occupied: () => readonly string[];
  /** Resolves when all listeners have been sent what is in the log now. */
  readonly readOut: () => Promise<void>;
}

/** Makes empty rooms. `enter` returns the function that leaves again. */
export function createRooms(): Rooms {
  const rooms = new Map<string, Set<Listener>>();
  return {
    enter(conversation, listener) {
      const room = rooms.get(conversation) ?? new Set();
      rooms.set(conversation, room.add(listener));
      return () => {
        room.delete(listener);
        if (room.size === 0) rooms.delete(conversation);
      };
    },
    present: (conversation) => [...(rooms.get(conversation) ?? [])],
    occupied: () => [...rooms.keys()],
    async readOut() {
      await Promise.all([...rooms.values()].flatMap((room) => [...room].map(({ readOn }) => readOn())));
    },
  };
}
