import type { Database, OnStoreFault } from './database';
import { openPostgres } from './postgres/open-postgres';
import { createSealer, type Sealer } from './sealer';
import { openSqlite } from './sqlite/open-sqlite';

/** The open database and the sealer that encrypts its rows. */
export interface Store extends Database {
  readonly sealer: Sealer;
}

/** Settings of the store besides its place and key. */
export interface StoreOptions {
  /** The address of a PostgreSQL; without it the store is a file in the state folder. */
  readonly databaseUrl?: string;
  /** Whether the process may start while PostgreSQL cannot be reached, and wait for it. */
  readonly mayBeAway?: boolean;
  readonly onFault?: OnStoreFault;
}

/** Opens and migrates the store. */
export async function openStore(
  folder: string,
  key: Uint8Array,
  { databaseUrl, mayBeAway, onFault = () => {} }: StoreOptions = {},
): Promise<Store> {
  const database =
    databaseUrl === undefined ? await openSqlite(folder) : await openPostgres(databaseUrl, onFault, mayBeAway);
  return { ...database, sealer: createSealer(key) };
}
