import type { CompiledQuery, Expression, Kysely, SqlBool } from 'kysely';
import type { EntryRows } from './new-entry';
import type { Tables } from './tables';
import type { TurnRows } from './turn-rows';

/** Runs work while no other process works on the same conversation; this process may hold it several times at once. */
export type Hold = <T>(conversation: string, work: () => Promise<T>) => Promise<T>;

/** What processes over one database tell each other: that something new stands in a conversation's log. */
export interface News {
  /** False where no other process can write: then nobody has to be told, and nobody has to look. */
  readonly isShared: boolean;
  /** Tells the other processes, soon; a notice may be lost, so whoever waits for one also looks now and then. */
  readonly tell: (conversation: string) => void;
  /** Calls back for what others told, and without a conversation where notices may have been lost. Out: a function that stops it. */
  readonly listen: (heard: (conversation?: string) => void) => () => void;
}

/** What SQLite and PostgreSQL each are to the store. */
export interface Database {
  readonly db: Kysely<Tables>;
  /**
   * That a column holds one of these. The list goes as one value: as many values, every length of it would be a statement
   * of its own, prepared and kept by each connection.
   */
  readonly among: (column: string, values: readonly string[]) => Expression<SqlBool>;
  /** Resolves while the database can be read and written; rejects where it is locked or broken. */
  readonly ping: () => Promise<void>;
  /** Gives back what deleted rows took up. */
  readonly tidy: () => Promise<void>;
  readonly entries: EntryRows;
  /** Runs one statement that writes; resolves when it is committed. */
  readonly write: (statement: CompiledQuery) => Promise<void>;
  readonly turnRows: TurnRows;
  readonly hold: Hold;
  readonly news: News;
  readonly close: () => Promise<void>;
}

/** What breaks beside a call, by its name in the log (`docs/operate.md`). */
export type StoreFault = 'database-connection' | 'database-line' | 'database-silent' | 'lock' | 'lock-timeout';

/** Told of what breaks beside a call, such as a line to the database that was cut. */
export type OnStoreFault = (name: StoreFault, fault: unknown) => void;
