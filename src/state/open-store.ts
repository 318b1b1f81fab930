import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { careful } from './careful-file';
import { MIGRATIONS } from './migrations';
import { createSealer, type Sealer } from './sealer';
import type { Tables } from './tables';

/** The open database and the sealer of its rows. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  /** Resolves while the database can be read and written; rejects where it is locked or broken. */
  readonly ping: () => Promise<void>;
  /** Gives back what deleted rows took up. */
  readonly tidy: () => Promise<void>;
  /** Writes the log back into the file and closes it. */
  readonly close: () => Promise<void>;
}

/** The one file of the store, in the state folder. */
export const STORE_FILE = 'marrow.db';

// Statements run on the event loop, so a long wait for a lock would hold up every conversation, an emergency included.
const LOCK_WAIT_MS = 250;

/**
 * Opens (or makes) `marrow.db`. In: the state folder and the state key. Out: the migrated store. `synchronous = NORMAL`
 * keeps every commit past the death of the process; a power cut may take the last ones.
 */
export async function openStore(folder: string, key: Uint8Array): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new Database(join(folder, STORE_FILE), { timeout: LOCK_WAIT_MS });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: careful(file) }) });
  try {
    // Has to come before the first table: an existing file keeps the way of vacuuming it was made with.
    file.pragma('auto_vacuum = INCREMENTAL');
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = NORMAL');
    file.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    file.pragma('secure_delete = ON');
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    sealer: createSealer(key),
    ping: () => ping(db),
    // Not through Kysely, which takes one step of this pragma and leaves it open: no commit succeeds after that.
    // What was deleted also stands in the write-ahead log until that is cut.
    tidy: () =>
      db.connection().execute(async () => {
        file.exec('pragma incremental_vacuum(1000)');
        file.pragma('wal_checkpoint(truncate)');
      }),
    async close() {
      await sql`pragma wal_checkpoint(truncate)`.execute(db).catch(() => undefined);
      await db.destroy();
    },
  };
}

// Asks for the right to write, since a store that can only be read cannot remember a raised level.
function ping(db: Kysely<Tables>): Promise<void> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    await connection
      .selectFrom('conversations')
      .select('id')
      .limit(1)
      .execute()
      .finally(() => sql`rollback`.execute(connection));
  });
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
