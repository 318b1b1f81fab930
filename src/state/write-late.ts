import { isItsOwnFault } from './is-of-one-piece';
import { isThere } from './is-there';
import type { Transcript } from './transcript';

/** A transcript that later writes what it could not write at once. */
export interface LateTranscript extends Transcript {
  /** Writes what waits, as far as the store takes it. */
  readonly catchUp: () => Promise<void>;
  /**
   * Drops what waits of a conversation, up to one of its entries if that is waiting too. Waits for a write in progress.
   */
  readonly forget: (conversation: string, upTo?: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Something to write that the store did not take. */
interface Missed {
  readonly conversation: string;
  readonly id: string;
  readonly write: () => Promise<unknown>;
}

const TRY_AGAIN_MS = 2_000;
/** Some minutes of a busy bot. Older ones are dropped, because RAM is limited. */
const MOST = 5_000;

/**
 * Makes a transcript keep what was acknowledged while the store was broken. The fault is still reported, so that the
 * activity is shown at once; it is written when the store works again. By then it no longer waits for an answer,
 * because it was answered from memory.
 */
export function writeLate(transcript: Transcript): LateTranscript {
  let missed: readonly Missed[] = [];
  let catching: Promise<void> | undefined;
  const writeMissed = async () => {
    for (let [next] = missed; next; [next] = missed) {
      const isWritten = await next.write().then(
        () => true,
        // What can never be written has been reported, and must not hold back what is behind it.
        (fault: unknown) => isThere(fault) || isItsOwnFault(fault),
      );
      if (!isWritten) return;
      missed = missed.filter((each) => each !== next);
    }
  };
  const catchUp = () => {
    // All share the same try. One after the other, each would wait for the store that hangs.
    catching ??= writeMissed().finally(() => {
      catching = undefined;
    });
    return catching;
  };
  const timer = setInterval(() => void catchUp(), TRY_AGAIN_MS).unref();
  const forget = async (conversation: string, upTo?: string) => {
    const until = missed.findIndex((each) => each.conversation === conversation && each.id === upTo);
    const last = until < 0 ? missed.length : until;
    missed = missed.filter((each, at) => each.conversation !== conversation || at > last);
    await catching;
  };
  const orLater = async <T>(write: () => Promise<T>, later: Missed): Promise<T> => {
    if (missed.length > 0) await catchUp();
    try {
      return await write();
    } catch (fault) {
      if (!isThere(fault) && !isItsOwnFault(fault)) missed = [...missed, later].slice(-MOST);
      throw fault;
    }
  };
  return {
    ...transcript,
    append: (conversation, id, activity, waiting) =>
      orLater(() => transcript.append(conversation, id, activity, waiting), {
        conversation,
        id,
        write: () => transcript.append(conversation, id, activity),
      }),
    finish: (conversation, id, answers) => {
      const finish = () => transcript.finish(conversation, id, answers);
      return orLater(finish, { conversation, id, write: finish });
    },
    catchUp,
    forget,
    stop() {
      clearInterval(timer);
      return catchUp();
    },
  };
}
