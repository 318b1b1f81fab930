import { Client } from 'pg';
import { clientConfig } from './pool';

const VACUUM_MS = 60_000;

/**
 * Removes deleted rows from the tables that hold what people said. It may take longer than a turn's statement may, so
 * it has a connection of its own.
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
