import { type Kysely, Migrator } from 'kysely';
import type { Tables } from '../tables';
import { MIGRATIONS } from './migrations';

/** Brings the tables to the last migration; processes that start at once wait for each other. In: the database. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
