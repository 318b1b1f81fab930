import type { PostgresPool } from 'kysely';
import { type ClientConfig, Pool, type PoolClient, types } from 'pg';
import type { OnStoreFault } from '../database';
import { noticeSilence, type Silence } from './silence';

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

/** So many statements are prepared by name; whoever writes more shapes of statement than this pays for preparing them again. */
const MOST_NAMES = 200;

/**
 * A pool as Kysely wants it, whose statements are prepared once for each connection (it spares the server a third of its
 * work), which throws a connection away that did not answer, and which keeps nobody waiting once the database is known not
 * to answer. In: the address, connections at most, where the fault of a connection that nobody uses and that of a silent
 * database are told.
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

// No answer in time, a transaction that could not be ended meanwhile, or statements that were prepared before another
// process changed the tables.
function spoils(fault: unknown): boolean {
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  return message === 'Query read timeout' || code === 'DATABASE_SILENT' || code === '0A000';
}
