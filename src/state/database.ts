import type { CompiledQuery, Expression, Kysely, SqlBool } from 'kysely';
import type { EntryRows } from './new-entry';
import type { Tables } from './tables';
import type { TurnRows } from './turn-rows';

/** Runs work while no other process works on the same conversation. This process may hold it several times at once. */
export type Hold = <T>(conversation: string, work: () => Promise<T>) => Promise<T>;

/** How processes that share a database tell each other that a conversation's log has something new. */
export interface News {
  /** False if no other process can write. Then nobody has to be told, and nobody has to look. */
  readonly isShared: boolean;
  /** Tells the other processes, soon. A notification may be lost, so listeners also look now and then. */
  readonly tell: (conversation: string) => void;
  /**
   * Calls back for what others told; without a conversation if notifications may have been lost. Returns a function
   * that stops it.
   */
  readonly listen: (heard: (conversation?: string) => void) => () => void;
}

/** What SQLite and PostgreSQL each provide for the store. */
export interface Database {
  readonly db: Kysely<Tables>;
  /**
   * The condition that a column has one of these values. The list is passed as one parameter: as many, every length
   * would make a different statement, which each connection prepares and keeps.
   */
  readonly among: (column: string, values: readonly string[]) => Expression<SqlBool>;
  /** Resolves while the database can be read and written; rejects if it is locked or broken. */
  readonly ping: () => Promise<void>;
  /** Frees the space of deleted rows. */
  readonly tidy: () => Promise<void>;
  readonly entries: EntryRows;
  /** Runs one writing statement; resolves when it is committed. */
  readonly write: (statement: CompiledQuery) => Promise<void>;
  readonly turnRows: TurnRows;
  readonly hold: Hold;
  readonly news: News;
  readonly close: () => Promise<void>;
}

/** What may break outside a call, by its name in the log (`docs/operate.md`). */
export type StoreFault = 'database-connection' | 'database-line' | 'database-silent' | 'lock' | 'lock-timeout';

/** Reports what breaks outside a call, such as a lost connection to the database. */
export type OnStoreFault = (name: StoreFault, fault: unknown) => void;
