import { Client } from 'pg';
import { clientConfig } from './pool';

const VACUUM_MS = 60_000;

/**
 * Takes deleted rows out of the pages of the tables that hold what people said. It may take longer than a turn may, so it
 * has a connection of its own. In: the address of the database.
 */
export async function vacuum(databaseUrl: string): Promise<void> {
  const client = new Client({ ...clientConfig(databaseUrl), statement_timeout: VACUUM_MS, query_timeout: VACUUM_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('vacuum (skip_locked) activities, conversations, memories');
  } finally {
    await client.end();
  }
}
