import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Database, OnStoreFault } from '../database';
import { migrate } from '../migrations/migrate';
import type { Tables } from '../tables';
import { cannotOpen } from './address';
import { inPostgresWords } from './column-types';
import { postgresEntries } from './entries';
import { NEWS_CHANNEL, runErrands } from './errands';
import { holdOver } from './hold';
import { type Line, openLine } from './line';
import { gatherListeners } from './news';
import { openPool } from './pool';
import { postgresTurnRows } from './turn-rows';
import { vacuum } from './vacuum';

/**
 * Connections of one process for statements, besides its line. Few are enough, because a process uses only one core.
 */
export const CONNECTIONS = 8;

/** How long closing waits for connections that do not answer. */
const CLOSE_MS = 2000;

/**
 * Opens and migrates a PostgreSQL that any number of processes may share. While it waits for the database, every call
 * rejects.
 * @param onFault takes faults outside a call
 * @param mayBeAway whether to wait for a database that cannot be reached
 * @throws DatabaseError that says what to do and contains no password
 */
export async function openPostgres(databaseUrl: string, onFault: OnStoreFault, mayBeAway = false): Promise<Database> {
  const pool = openPool(databaseUrl, CONNECTIONS, onFault);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [inPostgresWords()] });
  const { listen, pass } = gatherListeners();
  // Only once: a process of the previous release may keep using tables that a newer one has extended.
  let isMigrated = false;
  const prepare = async () => {
    if (!isMigrated) await migrate(db);
    isMigrated = true;
  };
  const parts = {
    databaseUrl,
    mayBeAway,
    prepare,
    channel: NEWS_CHANNEL,
    onNotice: pass,
    onBack: () => pass(),
    onFault: (fault: unknown) => onFault('database-line', fault),
  };
  let line: Line;
  try {
    line = await openLine(parts);
  } catch (fault) {
    await db.destroy();
    throw cannotOpen(databaseUrl, fault);
  }
  const { isUp, close } = line;
  const errands = runErrands(line, (fault) => onFault('database-line', fault));
  return {
    db,
    among: (column, values) => sql`${sql.ref(column)} = any(${values}::text[])`,
    ping: () => ping(db),
    tidy: () => vacuum(databaseUrl),
    entries: postgresEntries(db),
    write: async (statement) => void (await db.executeQuery(statement)),
    turnRows: postgresTurnRows(db),
    hold: holdOver(errands, isUp, onFault),
    news: { isShared: true, tell: errands.tell, listen },
    close: () => atMost(CLOSE_MS, Promise.all([close(), db.destroy()])),
  };
}

// Checks that rows can be written, because a read-only store cannot remember a raised level.
async function ping(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ readonly on: string }>`show transaction_read_only`.execute(db);
  if (Object.values(rows[0] ?? {})[0] !== 'off') throw new Error('the database can only be read');
  await db.selectFrom('conversations').select('id').limit(1).execute();
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);
}
