import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';

/** Holds the lock of a SQLite file, as another program that writes would. In: its path. Out: the function that lets go. */
export async function holdLock(path: string): Promise<() => void> {
  const other = new Database(path);
  for (;;) {
    try {
      other.exec('begin immediate');
      break;
    } catch {
      // The bot is writing just now, and this thread must not wait for itself.
      await wait(2);
    }
  }
  return () => {
    other.exec('rollback');
    other.close();
  };
}
