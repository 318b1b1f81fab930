import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import type { Database } from '../database';
import { migrate } from '../migrations/migrate';
import type { Tables } from '../tables';
import { careful } from './careful-file';
import { gatherCommits } from './commits';
import { sqliteEntries, sqliteTurnRows } from './entries';
import { rememberStatements } from './statements';
import { tidier } from './tidy';

/** The one file of the store, in the state folder. */
export const STORE_FILE = 'marrow.db';

// Statements run on the event loop, so a long wait for a lock would hold up every conversation, even an emergency.
const LOCK_WAIT_MS = 250;

/**
 * Opens (or creates) and migrates `marrow.db`. With `synchronous = NORMAL` every commit survives the death of the
 * process; a power cut may lose the last ones.
 */
export async function openSqlite(folder: string): Promise<Database> {
  const place = join(folder, STORE_FILE);
  const file = openFile(folder, place);
  const prepare = rememberStatements(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: careful(file, prepare) }) });
  try {
    // Must come before the first table: an existing file keeps the vacuum mode that it was created with.
    file.pragma('auto_vacuum = INCREMENTAL');
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = NORMAL');
    file.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    file.pragma('secure_delete = ON');
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw cannotUse(place, error);
  }
  const commit = gatherCommits(file, db);
  const tidy = tidier(file, db, LOCK_WAIT_MS);
  return {
    db,
    among: (column, values) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    ping: () => ping(db),
    tidy: tidy.now,
    entries: sqliteEntries(prepare, commit),
    write: ({ sql: text, parameters }) => commit(() => void prepare(text).run(...parameters), 'with others'),
    turnRows: sqliteTurnRows(prepare, () => file.open),
    // Only one process writes the file. Its own queue keeps turns in order, and nobody else has to be told.
    hold: (_conversation, work) => work(),
    news: { isShared: false, tell: () => {}, listen: () => () => {} },
    async close() {
      tidy.stop();
      // After everything that waits for its commit.
      await commit(() => undefined).catch(() => undefined);
      await sql`pragma wal_checkpoint(truncate)`.execute(db).catch(() => undefined);
      await db.destroy();
    },
  };
}

function openFile(folder: string, place: string): Libsql.Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new Libsql(place, { timeout: LOCK_WAIT_MS });
  } catch (fault) {
    throw cannotUse(place, fault);
  }
}

/** An error that names the file and where to read what to do. */
function cannotUse(place: string, fault: unknown): Error {
  const why = fault instanceof Error ? fault.message : String(fault);
  return new Error(
    `The store ${place} cannot be used: ${why}. docs/operate.md tells what to do, under "The store is broken at the start".`,
    { cause: fault },
  );
}

// Takes the write lock, because a read-only store cannot remember a raised level.
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
