import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { cannotOpen } from './postgres/address';
import { openPool } from './postgres/pool';
import { STORE_FILE } from './sqlite/open-sqlite';
import type { Tables } from './tables';

/** The tables that hold counts by day. */
const COUNTS = ['rule_days', 'answer_days', 'incidents'] as const;

/**
 * Opens the database for a program that only reads, even while servers write. The database refuses every write.
 * @returns undefined if there is none, or only one from before everything was counted
 */
export async function openToRead(folder: string, databaseUrl?: string): Promise<Kysely<Tables> | undefined> {
  const db = databaseUrl === undefined ? sqliteToRead(folder) : postgresToRead(databaseUrl);
  const tables = await db?.introspection.getTables().catch(async (fault) => {
    await db.destroy();
    throw databaseUrl === undefined ? fault : cannotOpen(databaseUrl, fault);
  });
  if (COUNTS.every((count) => tables?.some(({ name }) => name === count))) return db;
  await db?.destroy();
  return undefined;
}

function sqliteToRead(folder: string): Kysely<Tables> | undefined {
  const path = join(folder, STORE_FILE);
  if (!existsSync(path)) return undefined;
  const file = new Libsql(path);
  file.pragma('query_only = ON');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
}

function postgresToRead(databaseUrl: string): Kysely<Tables> {
  const address = new URL(databaseUrl);
  address.searchParams.set('options', '-c default_transaction_read_only=on');
  const pool = openPool(address.href, 1, () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
