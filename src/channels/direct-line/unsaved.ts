import { keepRecent } from '../../text/recent';
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
  /** Which keeping it was, counted. */
  readonly time: number;
}

/** Makes an empty one; the oldest conversations are let go when there are too many. */
export function keepUnsaved(): Unsaved {
  const unsaved = keepRecent<Held>(UNSAVED_CONVERSATIONS);
  let times = 0;
  return {
    forget: unsaved.remove,
    keep(conversation, activities) {
      const all = [...(unsaved.get(conversation)?.activities ?? []), ...activities].slice(-UNSAVED_EACH);
      times += 1;
      const time = times;
      unsaved.set(conversation, { activities: all, time });
      // Only where nothing has come to it since, which has a timer of its own. The timer holds a number and no words.
      const letGo = () => unsaved.get(conversation)?.time === time && unsaved.remove(conversation);
      setTimeout(letGo, UNSAVED_MS).unref();
    },
    take(conversation) {
      const activities = unsaved.get(conversation)?.activities ?? [];
      unsaved.remove(conversation);
      return activities;
    },
  };
}
