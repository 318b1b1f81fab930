import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { STORE_FILE } from './open-store';
import type { Tables } from './tables';

/** The tables that hold counts by day. */
const COUNTS = ['rule_days', 'answer_days', 'incidents'] as const;

/**
 * Opens the database for a program that only looks, also while the server writes. In: the state folder. Out: the
 * database, which refuses every write; undefined where there is none, or one from before all was counted.
 */
export function openToRead(folder: string): Kysely<Tables> | undefined {
  const path = join(folder, STORE_FILE);
  if (!existsSync(path)) return undefined;
  const file = new Database(path);
  file.pragma('query_only = ON');
  const find = file.prepare("select name from sqlite_master where type = 'table' and name = ?");
  if (COUNTS.every((table) => find.all(table).length > 0))
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  file.close();
  return undefined;
}
