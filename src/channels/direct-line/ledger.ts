import type { News } from '../../state/database';
import type { Stretch } from '../../state/entry';
import type { Waiting } from '../../state/entry-rows';
import { isThere } from '../../state/is-there';
import type { Transcript } from '../../state/transcript';
import type { Log } from '../../telemetry/log';
import type { StampedActivity } from './activity';
import type { Rooms } from './rooms';
import { keepUnsaved, type Unsaved } from './unsaved';

/** An activity of a conversation, and the log position from which to read on after it. */
export interface Placed {
  readonly activity: StampedActivity;
  readonly position: number;
}

/** Writes what is said and reads it back. Works without the log while that is broken, so that help still arrives. */
export interface Ledger {
  /** Logs an activity and shows it to listeners. Never rejects; resolves to false if it could not be logged. */
  readonly write: (conversation: string, activity: StampedActivity, waiting?: Waiting) => Promise<boolean>;
  /**
   * Logs all replies to an activity or none, and shows them, urgent ones even while the log hangs. Resolves like
   * `write`.
   */
  readonly answer: (conversation: string, to: string, replies: Replies) => Promise<boolean>;
  /** Shows an activity to current listeners only. */
  readonly show: (conversation: string, activity: StampedActivity) => void;
  /** What follows a position, in order, and whether and where to read on. */
  readonly read: (
    conversation: string,
    after: number,
  ) => Promise<Omit<Stretch, 'entries'> & { readonly placed: readonly Placed[] }>;
}

/** The replies of one turn; urgent if they are about a danger. */
export interface Replies {
  readonly activities: readonly StampedActivity[];
  readonly isUrgent: boolean;
}

/** Urgent replies that take longer than this to log are shown meanwhile: a store that hangs must not hold them back. */
const SHOWN_AFTER_MS = 150;

/**
 * Makes the ledger.
 * @param news tells other processes
 * @param unsaved keeps what could not be logged, to be shown later
 */
export function createLedger(
  transcript: Transcript,
  rooms: Rooms,
  news: Pick<News, 'tell'>,
  log: Log,
  unsaved: Unsaved = keepUnsaved(),
): Ledger {
  const show = (conversation: string, activity: StampedActivity) => {
    for (const listener of rooms.present(conversation)) listener.show(activity);
  };
  // Faults are logged by turn. A log line that named the conversation could be traced to a person.
  const logged = async (
    conversation: string,
    turn: string,
    { activities, isUrgent }: Replies,
    writing: Promise<unknown>,
  ) => {
    const showAll = () => {
      for (const activity of activities) show(conversation, activity);
    };
    const meanwhile = isUrgent ? setTimeout(showAll, SHOWN_AFTER_MS) : undefined;
    try {
      await writing;
    } catch (error) {
      // A client sent it twice and another process has logged it already. Whoever answers finds it in the log.
      if (isThere(error)) return true;
      log.fault('transcript-write', error, { turn });
      if (rooms.present(conversation).length > 0) showAll();
      else unsaved.keep(conversation, activities);
      return false;
    } finally {
      clearTimeout(meanwhile);
    }
    news.tell(conversation);
    for (const listener of rooms.present(conversation)) void listener.readOn();
    return true;
  };
  return {
    show,
    write: (conversation, activity, waiting) =>
      logged(
        conversation,
        activity.id,
        { activities: [activity], isUrgent: false },
        transcript.append(conversation, activity.id, activity, waiting),
      ),
    answer: (conversation, to, replies) =>
      logged(
        conversation,
        to,
        replies,
        transcript.finish(
          conversation,
          to,
          replies.activities.map((activity) => ({ id: activity.id, activity })),
        ),
      ),
    async read(conversation, after) {
      const read = await transcript.read(conversation, after).catch((error): Stretch => {
        log.fault('transcript-read', error);
        return { entries: [], position: after, isMore: false };
      });
      const { entries, position, isMore } = read;
      const late = unsaved.take(conversation).map((activity) => ({ activity, position }));
      return { placed: [...(entries as readonly Placed[]), ...late], position, isMore };
    },
  };
}
