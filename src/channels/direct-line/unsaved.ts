import { keepRecent } from '../../text/recent';
import type { StampedActivity } from './activity';

/** What could not be logged and nobody has seen yet, kept for the next poll. */
export interface Unsaved {
  readonly keep: (conversation: string, activities: readonly StampedActivity[]) => void;
  /** Hands it out, once. */
  readonly take: (conversation: string) => readonly StampedActivity[];
  /** Drops it unseen, because the person asked to be forgotten. */
  readonly forget: (conversation: string) => void;
}

// Few, because this bridges minutes, not a day.
const UNSAVED_CONVERSATIONS = 200;
const UNSAVED_EACH = 20;
/** Whoever has not looked by then is not coming back for it. */
const UNSAVED_MS = 30 * 60_000;

interface Held {
  readonly activities: readonly StampedActivity[];
  /** A counter that tells which call of `keep` this was. */
  readonly time: number;
}

/** Makes an empty one. With too many conversations the oldest are dropped. */
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
      // Only if nothing was added since, because that has a timer of its own. The timer holds a number and no words.
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
