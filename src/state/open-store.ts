import type { Database, OnStoreFault } from './database';
import { openPostgres } from './postgres/open-postgres';
import { createSealer, type Sealer } from './sealer';
import { openSqlite } from './sqlite/open-sqlite';

/** The open database and the sealer of its rows. */
export interface Store extends Database {
  readonly sealer: Sealer;
}

/** What the store may be told besides its place and key. */
export interface StoreOptions {
  /** The address of a PostgreSQL; without it the store is a file in the state folder. */
  readonly databaseUrl?: string;
  /** Whether a PostgreSQL that cannot be reached is waited for, so that the process can start without it. */
  readonly mayBeAway?: boolean;
  readonly onFault?: OnStoreFault;
}

/** Opens the store. In: the state folder, the state key, and where PostgreSQL is, if it is one. Out: the migrated store. */
export async function openStore(
  folder: string,
  key: Uint8Array,
  { databaseUrl, mayBeAway, onFault = () => {} }: StoreOptions = {},
): Promise<Store> {
  const database =
    databaseUrl === undefined ? await openSqlite(folder) : await openPostgres(databaseUrl, onFault, mayBeAway);
  return { ...database, sealer: createSealer(key) };
}
