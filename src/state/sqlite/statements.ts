import type Libsql from 'libsql';

/** A statement, as Kysely and we use it. */
export interface Prepared {
  readonly reader: boolean;
  readonly all: (parameters: readonly unknown[]) => unknown[];
  readonly run: (...parameters: readonly unknown[]) => {
    readonly changes: number | bigint;
    readonly lastInsertRowid: number | bigint;
  };
  readonly iterate: (parameters: readonly unknown[]) => IterableIterator<unknown>;
}

/** How many statements are kept. Further ones are prepared each time. */
const MOST = 200;

/** Prepares each statement once, because preparing costs more than running it. */
export function rememberStatements(file: Libsql.Database): (sql: string) => Prepared {
  const known = new Map<string, Prepared>();
  return (sql) => {
    const statement = known.get(sql) ?? (file.prepare(sql) as unknown as Prepared);
    if (known.size < MOST) known.set(sql, statement);
    return statement;
  };
}
