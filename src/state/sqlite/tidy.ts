import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import type { Tables } from '../tables';

/** Gives back what deleted rows took up. */
export interface Tidier {
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

const AGAIN_MS = 1_000;

/**
 * Makes the tidier of the file. What was deleted also stands in the write-ahead log until that is cut, and it cannot be cut
 * while another program reads the file: then it is tried each second until that has ended. In: the file, Kysely over it,
 * how long statements wait for a lock.
 */
export function tidier(file: Libsql.Database, db: Kysely<Tables>, lockWaitMs: number): Tidier {
  let later: NodeJS.Timeout | undefined;
  // Not through Kysely, which takes one step of this pragma and leaves it open: no commit succeeds after that.
  const now = () =>
    db.connection().execute(async () => {
      file.exec('pragma incremental_vacuum(1000)');
      clearTimeout(later);
      later = isCut(file, lockWaitMs)
        ? undefined
        : setTimeout(() => void now().catch(() => undefined), AGAIN_MS).unref();
    });
  return { now, stop: () => clearTimeout(later) };
}

// Waits for nobody: it runs on the event loop, and who reads the file may read for minutes.
function isCut(file: Libsql.Database, lockWaitMs: number): boolean {
  file.pragma('busy_timeout = 0');
  try {
    const [row] = file.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[];
    return row?.busy === 0;
  } finally {
    file.pragma(`busy_timeout = ${lockWaitMs}`);
  }
}
