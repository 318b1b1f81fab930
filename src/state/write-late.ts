import type { Transcript } from './transcript';

/** A transcript that makes up for what it could not write. */
export interface LateTranscript extends Transcript {
  /** Writes what waits, as far as the store takes it. */
  readonly catchUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Missed {
  readonly conversation: string;
  readonly id: string;
  readonly activity: unknown;
}

const TRY_AGAIN_MS = 2_000;
/** Some minutes of a busy bot; what is older goes, as memory is not endless. */
const MOST = 5_000;

/**
 * Makes a transcript keep what was acknowledged while the store was broken: it still tells of the fault, so that the
 * activity is shown at once, and writes it when the store works again. Nothing of it waits for an answer then: it was
 * answered from memory.
 */
export function writeLate(transcript: Transcript): LateTranscript {
  let missed: readonly Missed[] = [];
  let catching: Promise<void> = Promise.resolve();
  const writeMissed = async () => {
    for (let [next] = missed; next; [next] = missed) {
      const { conversation, id, activity } = next;
      const isWritten = await transcript.append(conversation, id, activity).then(
        () => true,
        (fault: unknown) => isThere(fault),
      );
      if (!isWritten) return;
      missed = missed.filter((each) => each !== next);
    }
  };
  const catchUp = () => {
    catching = catching.then(writeMissed);
    return catching;
  };
  const timer = setInterval(() => void catchUp(), TRY_AGAIN_MS).unref();
  return {
    ...transcript,
    async append(conversation, id, activity, waiting) {
      if (missed.length > 0) await catchUp();
      try {
        return await transcript.append(conversation, id, activity, waiting);
      } catch (fault) {
        if (!isThere(fault)) missed = [...missed, { conversation, id, activity }].slice(-MOST);
        throw fault;
      }
    },
    catchUp,
    stop() {
      clearInterval(timer);
      return catchUp();
    },
  };
}

/** Written before after all: the fault came behind the commit. */
function isThere(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('SQLITE_CONSTRAINT');
}
