import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/state/open-store';
import { openToRead } from '../../src/state/open-to-read';
import { freshDatabase, hasPostgres } from './postgres';
import { freshFolder, KEY } from './state';

/** A store that sits the exam, with what the exam does to it. */
export interface ExamStore extends Store {
  /** Opens the same store once more, as another process or after a restart. */
  readonly again: (key?: Uint8Array) => Promise<Store>;
  /** Opens it for a program that only looks. */
  readonly look: () => ReturnType<typeof openToRead>;
  /** All that is at rest, as letters. */
  readonly atRest: () => Promise<string>;
}

async function freshSqlite(): Promise<ExamStore> {
  const folder = freshFolder();
  return {
    ...(await openStore(folder, KEY)),
    again: (key = KEY) => openStore(folder, key),
    look: () => openToRead(folder),
    atRest: async () =>
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'latin1'))
        .join(''),
  };
}

async function freshPostgres(): Promise<ExamStore> {
  const databaseUrl = await freshDatabase();
  const store = await openStore('', KEY, { databaseUrl });
  return {
    ...store,
    again: (key = KEY) => openStore('', key, { databaseUrl }),
    look: () => openToRead('', databaseUrl),
    async atRest() {
      const tables = ['memories', 'conversations', 'activities', 'feedback'] as const;
      const rows = await Promise.all(tables.map((table) => store.db.selectFrom(table).selectAll().execute()));
      return rows
        .flat()
        .flatMap((row) => Object.values(row))
        .map(asLetters)
        .join('');
    },
  };
}

const asLetters = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);

/** Both stores by name: what holds for one has to hold for the other. */
export const STORES: readonly (readonly [string, () => Promise<ExamStore>])[] = [
  ['SQLite', freshSqlite],
  ...(hasPostgres ? ([['PostgreSQL', freshPostgres]] as const) : []),
];
