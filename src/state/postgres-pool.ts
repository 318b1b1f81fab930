import type { PostgresPool } from 'kysely';
import { type ClientConfig, Pool, type PoolClient, types } from 'pg';

const INT8 = 20;

/** How long a connection and a statement may take: a store that hangs must not hold a person up for long. */
const CONNECT_MS = 2000;
const STATEMENT_MS = 3000;
// Longer than the server's own limit, so that it is met only where the server does not answer at all.
const ANSWER_MS = 4000;

/** What every connection is opened with. In: the address of the database. */
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

/**
 * A pool as Kysely wants it, whose statements are prepared once for each connection (it spares the server a third of its
 * work), and which throws a connection away that did not answer. In: the address, connections at most, what to do with
 * the fault of a connection that nobody uses.
 */
export function openPool(databaseUrl: string, connections: number, onFault: (fault: unknown) => void): PostgresPool {
  const pool = new Pool({ ...clientConfig(databaseUrl), max: connections });
  pool.on('error', onFault);
  const names = new Map<string, string>();
  const nameOf = (sql: string) => {
    const name = names.get(sql) ?? `marrow_${names.size}`;
    names.set(sql, name);
    return name;
  };
  return {
    connect: async () => prepared(await pool.connect(), nameOf) as never,
    end: () => pool.end(),
  };
}

function prepared(client: PoolClient, nameOf: (sql: string) => string) {
  let isSpoiled = false;
  return {
    async query(text: string, values: readonly unknown[]) {
      const name = values.length > 0 ? { name: nameOf(text) } : {};
      try {
        return await client.query({ text, values: [...values], ...name });
      } catch (fault) {
        isSpoiled ||= spoils(fault);
        throw fault;
      }
    },
    release: () => client.release(isSpoiled),
  };
}

// No answer in time, or statements that were prepared before another process changed the tables.
function spoils(fault: unknown): boolean {
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  return message === 'Query read timeout' || code === '0A000';
}
