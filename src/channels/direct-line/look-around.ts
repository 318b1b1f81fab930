import type { News } from '../../state/database';
import type { Transcript } from '../../state/transcript';
import type { Log } from '../../telemetry/log';
import type { Answering } from './answer-waiting';
import type { Rooms } from './rooms';

/**
 * How often a process looks for what it was not notified of, and how old a message must be before another process
 * answers it.
 */
const LOOK_MS = 1000;
const LEFT_AFTER_MS = 2000;

/** What looking around needs. */
export interface LookParts {
  readonly news: News;
  readonly rooms: Rooms;
  readonly transcript: Transcript;
  readonly answering: Answering;
  readonly log: Log;
}

/**
 * For several processes that share a store. Reads on when another process reports news, looks by itself now and then (a
 * notification may be lost), and answers what a dead process left behind. Returns a function that stops it.
 */
export function lookAround({ news, rooms, transcript, answering, log }: LookParts): () => void {
  if (!news.isShared) return () => {};
  const readOn = (conversation: string) => {
    for (const listener of rooms.present(conversation)) void listener.readOn();
  };
  let known: ReadonlyMap<string, number> = new Map();
  const look = async () => {
    const ends = await transcript.ends(rooms.occupied());
    for (const [conversation, end] of ends) if (known.get(conversation) !== end) readOn(conversation);
    known = ends;
    await answering.leftBehind(Date.now() - LEFT_AFTER_MS);
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      .catch((fault) => log.fault('look-around', fault))
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS).unref();
  const stopListening = news.listen((conversation) => {
    if (conversation !== undefined) readOn(conversation);
    else rooms.occupied().forEach(readOn);
  });
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
