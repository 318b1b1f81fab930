import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';
import type { Prepared } from './statements';

const STEPS = /^\s*(begin|commit|rollback)\b/i;
const WRITES = /^\s*(insert|update|delete|replace|create|alter|drop)\b/i;

/**
 * The file as Kysely uses it, with a workaround for libsql 0.5: a prepared statement that meets a lock stays open until
 * it is garbage-collected, and until then no commit succeeds. So the lock is always taken by `exec`, which leaves
 * nothing open, and every writing statement runs after that.
 */
export function careful(file: Database.Database, prepare: (sql: string) => Prepared): SqliteDatabase {
  return {
    prepare(sql) {
      const [, step] = STEPS.exec(sql) ?? [];
      if (step !== undefined) return stepOf(file, step.toLowerCase() === 'begin' ? 'begin immediate' : step);
      const statement = prepare(sql) as unknown as SqliteStatement;
      return WRITES.test(sql) ? behindLock(file, statement) : statement;
    },
    close: () => void file.close(),
  };
}

function stepOf(file: Database.Database, step: string): SqliteStatement {
  const run = () => {
    file.exec(step);
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() };
}

function behindLock(file: Database.Database, statement: SqliteStatement): SqliteStatement {
  const locked = <T>(work: () => T): T => {
    if (file.inTransaction) return work();
    file.exec('begin immediate');
    try {
      const done = work();
      file.exec('commit');
      return done;
    } catch (fault) {
      if (file.inTransaction) file.exec('rollback');
      throw fault;
    }
  };
  return {
    reader: statement.reader,
    all: (parameters) => locked(() => statement.all(parameters)),
    run: (parameters) => locked(() => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  };
}
