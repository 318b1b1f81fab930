import type { StampedActivity } from './activity';

/** What could not be logged and that nobody has seen yet, for the next poll. */
export interface Unsaved {
  readonly keep: (conversation: string, activities: readonly StampedActivity[]) => void;
  /** Gives it out, once. */
  readonly take: (conversation: string) => readonly StampedActivity[];
  /** Lets it go unseen: the person wished to be forgotten. */
  readonly forget: (conversation: string) => void;
}

// Few, because it is for minutes, not for a day.
const UNSAVED_CONVERSATIONS = 200;
const UNSAVED_EACH = 20;
/** Whoever has not looked by then does not come back for it. */
const UNSAVED_MS = 30 * 60_000;

interface Held {
  readonly activities: readonly StampedActivity[];
  /** Lets it go when its time is over. */
  readonly timer: NodeJS.Timeout;
}

/** Makes an empty one; the oldest conversations are let go when there are too many. */
export function keepUnsaved(): Unsaved {
  const unsaved = new Map<string, Held>();
  const forget = (conversation: string) => {
    clearTimeout(unsaved.get(conversation)?.timer);
    unsaved.delete(conversation);
  };
  return {
    forget,
    keep(conversation, activities) {
      const all = [...(unsaved.get(conversation)?.activities ?? []), ...activities].slice(-UNSAVED_EACH);
      // Taken out and put in again, it is the youngest; only a new one needs the place of another.
      forget(conversation);
      const [oldest] = unsaved.keys();
      if (unsaved.size >= UNSAVED_CONVERSATIONS && oldest !== undefined) forget(oldest);
      const timer = setTimeout(() => unsaved.delete(conversation), UNSAVED_MS).unref();
      unsaved.set(conversation, { activities: all, timer });
    },
    take(conversation) {
      const activities = unsaved.get(conversation)?.activities ?? [];
      forget(conversation);
      return activities;
    },
  };
}
