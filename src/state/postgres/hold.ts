import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hold, OnStoreFault } from '../database';
import type { Errands } from './errands';

/** After this a turn continues without the lock: its holder has stalled, and a person is waiting. */
export const LOCK_PATIENCE_MS = 8000;
const FIRST_PAUSE_MS = 4;
const LONGEST_PAUSE_MS = 60;

/**
 * Runs the turns of a conversation one at a time over all processes. It uses advisory locks on the process's own line,
 * so that a process that dies releases them at once. While the line is cut, turns run without locks.
 */
export function holdOver(
  errands: Errands,
  isUp: () => boolean,
  onFault: OnStoreFault,
  patience = LOCK_PATIENCE_MS,
): Hold {
  const held = new Map<string, { count: number; readonly ready: Promise<void> }>();
  const acquire = async (conversation: string) => {
    const begun = performance.now();
    for (let pause = FIRST_PAUSE_MS; isUp(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (await errands.tryLock(lockOf(conversation))) return;
      if (performance.now() - begun > patience)
        return onFault('lock-timeout', new Error('a lock was held for too long'));
      await wait(pause);
    }
  };
  return async (conversation, work) => {
    const entry = held.get(conversation) ?? {
      count: 0,
      ready: acquire(conversation).catch((fault) => onFault('lock', fault)),
    };
    held.set(conversation, entry);
    entry.count += 1;
    try {
      await entry.ready;
      return await work();
    } finally {
      entry.count -= 1;
      if (entry.count === 0) {
        held.delete(conversation);
        errands.unlock(lockOf(conversation));
      }
    }
  };
}

/** The lock of a conversation: a number hashed from its id, because advisory locks are numbers. */
function lockOf(conversation: string): string {
  return createHash('sha256').update(conversation).digest().readBigInt64BE().toString();
}
