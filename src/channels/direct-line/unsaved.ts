import type { StampedActivity } from './activity';

/** What could not be logged and that nobody has seen yet, for the next poll. */
export interface Unsaved {
  readonly keep: (conversation: string, activities: readonly StampedActivity[]) => void;
  /** Gives it out, once. */
  readonly take: (conversation: string) => readonly StampedActivity[];
}

// Few, because it is for minutes, not for a day.
const UNSAVED_CONVERSATIONS = 200;
const UNSAVED_EACH = 20;

/** Makes an empty one; the oldest conversations are let go when there are too many. */
export function keepUnsaved(): Unsaved {
  const unsaved = new Map<string, readonly StampedActivity[]>();
  return {
    keep(conversation, activities) {
      const all = [...(unsaved.get(conversation) ?? []), ...activities].slice(-UNSAVED_EACH);
      // Taken out and put in again, it is the youngest; only a new one needs the place of another.
      unsaved.delete(conversation);
      const [oldest] = unsaved.keys();
      if (unsaved.size >= UNSAVED_CONVERSATIONS && oldest !== undefined) unsaved.delete(oldest);
      unsaved.set(conversation, all);
    },
    take(conversation) {
      const activities = unsaved.get(conversation) ?? [];
      unsaved.delete(conversation);
      return activities;
    },
  };
}
