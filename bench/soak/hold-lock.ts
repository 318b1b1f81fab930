import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';

/** Holds the lock of a SQLite file, as another writing program would. Resolves to the function that releases it. */
export async function holdLock(path: string): Promise<() => void> {
  const other = new Database(path);
  for (;;) {
    try {
      other.exec('begin immediate');
      break;
    } catch {
      // The bot is writing at the moment, and this thread must not block itself.
      await wait(2);
    }
  }
  return () => {
    other.exec('rollback');
    other.close();
  };
}
