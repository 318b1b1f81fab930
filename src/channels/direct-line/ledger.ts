import type { Log } from '../../log';
import type { Transcript } from '../../state/transcript';
import type { StampedActivity } from './activity';
import type { Rooms } from './rooms';
import { watermarkOf } from './watermark';

/** Activities behind a watermark, and the watermark to read on from: what Direct Line calls an activity set. */
export interface ActivitySet {
  readonly activities: readonly StampedActivity[];
  readonly watermark: string;
}

/** Writes what is said and reads it back; goes on without the log while that is broken, so that help still arrives. */
export interface Ledger {
  /** Logs an activity and shows it to who listens; false where it stands there already. Never rejects. */
  readonly write: (conversation: string, activity: StampedActivity, waiting?: boolean) => Promise<boolean>;
  /** Logs the replies to an activity together with the fact that it is answered, and shows them. Never rejects. */
  readonly answer: (conversation: string, id: string, replies: readonly StampedActivity[]) => Promise<void>;
  /** Shows an activity to who listens now, and to nobody later. */
  readonly show: (conversation: string, activity: StampedActivity) => void;
  readonly read: (conversation: string, after: number) => Promise<ActivitySet>;
}

// What could not be logged waits here for the next poll: few, because it is for minutes, not for a day.
const UNSAVED_CONVERSATIONS = 200;
const UNSAVED_EACH = 20;

/** Makes the ledger. In: the log, the rooms, where faults are told. */
export function createLedger(transcript: Transcript, rooms: Rooms, log: Log): Ledger {
  const unsaved = new Map<string, readonly StampedActivity[]>();
  const show = (conversation: string, activity: StampedActivity) => {
    for (const listener of rooms.present(conversation)) listener.show(activity);
  };
  const showUnsaved = (conversation: string, activity: StampedActivity, error: unknown) => {
    log.fault('transcript-write', error, { conversation });
    if (rooms.present(conversation).length > 0) return show(conversation, activity);
    const [oldest] = unsaved.keys();
    if (unsaved.size >= UNSAVED_CONVERSATIONS && oldest !== undefined) unsaved.delete(oldest);
    unsaved.set(conversation, [...(unsaved.get(conversation) ?? []), activity].slice(-UNSAVED_EACH));
  };
  const readOn = (conversation: string) =>
    Promise.all(rooms.present(conversation).map((listener) => listener.readOn()));
  return {
    show,
    async write(conversation, activity, waiting = false) {
      try {
        if ((await transcript.append(conversation, activity.id, activity, waiting)) === undefined) return false;
      } catch (error) {
        showUnsaved(conversation, activity, error);
        return true;
      }
      await readOn(conversation);
      return true;
    },
    async answer(conversation, id, replies) {
      try {
        const said = replies.map((activity) => ({ id: activity.id, activity }));
        await transcript.answer(conversation, id, said);
      } catch (error) {
        for (const activity of replies) showUnsaved(conversation, activity, error);
        return;
      }
      await readOn(conversation);
    },
    async read(conversation, after) {
      const logged = await transcript.read(conversation, after).catch((error) => {
        log.fault('transcript-read', error, { conversation });
        return [];
      });
      const waiting = unsaved.get(conversation) ?? [];
      unsaved.delete(conversation);
      const activities = [...logged.map(({ activity }) => activity as StampedActivity), ...waiting];
      return { activities, watermark: watermarkOf(logged.at(-1)?.position ?? after) };
    },
  };
}
