import { type Kysely, Migrator } from 'kysely';
import type { Tables } from '../tables';
import { MIGRATIONS } from './migrations';

/** Brings the tables to the last migration. Processes that start at the same time wait for each other. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
