import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import type { Tables } from '../tables';

/** Frees the space of deleted rows. */
export interface Tidier {
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

const AGAIN_MS = 1_000;

/**
 * Makes the tidier of the file. Deleted data also remains in the write-ahead log until that is truncated, which fails
 * while another program reads the file. It is then tried again each second.
 * @param lockWaitMs how long statements wait for a lock
 */
export function tidier(file: Libsql.Database, db: Kysely<Tables>, lockWaitMs: number): Tidier {
  let later: NodeJS.Timeout | undefined;
  // Not through Kysely, which runs one step of this pragma and leaves it open; no commit succeeds after that.
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

// Does not wait: it runs on the event loop, and another program may read the file for minutes.
function isCut(file: Libsql.Database, lockWaitMs: number): boolean {
  file.pragma('busy_timeout = 0');
  try {
    const [row] = file.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[];
    return row?.busy === 0;
  } finally {
    file.pragma(`busy_timeout = ${lockWaitMs}`);
  }
}
