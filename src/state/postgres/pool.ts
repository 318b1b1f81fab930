import type { PostgresPool } from 'kysely';
import { type ClientConfig, Pool, type PoolClient, types } from 'pg';
import type { OnStoreFault } from '../database';
import { noticeSilence, type Silence } from './silence';

const INT8 = 20;

/** How long a connection and a statement may take: a store that hangs must not hold a person up for long. */
const CONNECT_MS = 2000;
const STATEMENT_MS = 3000;
// Longer than the server's own limit, so that it only matters if the server does not answer at all.
const ANSWER_MS = 4000;

/** The settings of every connection. */
export function clientConfig(databaseUrl: string): ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'marrow',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    keepAlive: true,
    // Times and positions are far below 2^53; as strings they would not compare.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) as never },
  };
}

/** How many statements are prepared by name. Further ones work, but are parsed each time. */
const MOST_NAMES = 200;

/**
 * A pool as Kysely wants it. It prepares each statement once per connection, which saves the server a third of its
 * work. It discards a connection that did not answer. Once the database is known to be silent, it makes nobody wait.
 * @param onFault takes the fault of an idle connection and of a silent database
 */
export function openPool(databaseUrl: string, connections: number, onFault: OnStoreFault): PostgresPool {
  const config = clientConfig(databaseUrl);
  const pool = new Pool({ ...config, max: connections });
  pool.on('error', (fault) => onFault('database-connection', fault));
  const silence = noticeSilence(config, (fault) => onFault('database-silent', fault));
  const names = new Map<string, string>();
  const nameOf = (sql: string) => {
    if (!names.has(sql) && names.size < MOST_NAMES) names.set(sql, `marrow_${names.size}`);
    return names.get(sql);
  };
  return {
    connect: async () => prepared(await silence.heed(() => pool.connect()), nameOf, silence) as never,
    end() {
      silence.stop();
      return pool.end();
    },
  };
}

function prepared(client: PoolClient, nameOf: (sql: string) => string | undefined, { heed }: Silence) {
  let isSpoiled = false;
  return {
    async query(text: string, values: readonly unknown[]) {
      const name = values.length > 0 ? nameOf(text) : undefined;
      try {
        return await heed(() => client.query({ text, values: [...values], ...(name && { name }) }));
      } catch (fault) {
        isSpoiled ||= spoils(fault);
        throw fault;
      }
    },
    release: () => client.release(isSpoiled),
  };
}

// No answer in time, a transaction that could not be ended meanwhile, or statements prepared before another process
// changed the tables.
function spoils(fault: unknown): boolean {
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  return message === 'Query read timeout' || code === 'DATABASE_SILENT' || code === '0A000';
}
