import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import type { EntryRows } from './new-entry';
import type { Prepared } from './sqlite-statements';
import type { Tables } from './tables';

const TOUCH = 'insert into conversations (id, at, welcomed) values (?, ?, 0) on conflict (id) do update set at = ?';
const INSERT = 'insert into activities (id, conversation, at, waiting, sealed) values (?, ?, ?, ?, ?)';
const FINISH = 'update activities set waiting = 0 where conversation = ? and id = ?';

/** Writes rows of the log to SQLite, the statements of one call as one piece of work. In: the file, and Kysely over it. */
export function sqliteEntries(
  file: Libsql.Database,
  prepare: (sql: string) => Prepared,
  db: Kysely<Tables>,
): EntryRows {
  // By `exec`, which leaves no statement open where it meets a lock. Kysely hands the one connection to one caller at a time, so no other transaction is open meanwhile.
  const atOnce = <T>(work: () => T): Promise<T> =>
    db.connection().execute(async () => {
      file.exec('begin immediate');
      try {
        const result = work();
        file.exec('commit');
        return result;
      } catch (fault) {
        if (file.inTransaction) file.exec('rollback');
        throw fault;
      }
    });
  const touch = (conversation: string, at: number) => prepare(TOUCH).run(conversation, at, at);
  return {
    append: ({ id, conversation, at, waiting, sealed }) =>
      atOnce(() => {
        touch(conversation, at);
        return Number(prepare(INSERT).run(id, conversation, at, waiting, sealed).lastInsertRowid);
      }),
    finish: (conversation, id, at, rows) =>
      atOnce(() => {
        touch(conversation, at);
        for (const row of rows)
          prepare(`${INSERT} on conflict do nothing`).run(row.id, conversation, at, 0, row.sealed);
        prepare(FINISH).run(conversation, id);
      }),
  };
}
