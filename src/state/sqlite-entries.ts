import { type EntryRows, OVER_OLD_MEMORY } from './new-entry';
import type { Commit } from './sqlite-commits';
import type { Prepared } from './sqlite-statements';

const TOUCH = 'insert into conversations (id, at, welcomed) values (?, ?, 0) on conflict (id) do update set at = ?';
const INSERT = 'insert into activities (id, conversation, at, waiting, sealed) values (?, ?, ?, ?, ?)';
const INSERT_NEW = `${INSERT} on conflict do nothing`;
const FINISH = 'update activities set waiting = 0 where conversation = ? and id = ?';
const REMEMBER = `insert into memories (conversation, at, sealed, turn) values (?, ?, ?, ?) ${OVER_OLD_MEMORY}`;

/** Writes what a turn leaves to SQLite, the statements of one call as one piece of work. In: what prepares statements and what commits. */
export function sqliteEntries(prepare: (sql: string) => Prepared, commit: Commit): EntryRows {
  const touch = (conversation: string, at: number) => prepare(TOUCH).run(conversation, at, at);
  return {
    append: ({ id, conversation, at, waiting, sealed }) =>
      commit(() => {
        touch(conversation, at);
        return Number(prepare(INSERT).run(id, conversation, at, waiting, sealed).lastInsertRowid);
      }),
    finish: (conversation, id, at, rows) =>
      commit(() => {
        touch(conversation, at);
        for (const row of rows) prepare(INSERT_NEW).run(row.id, conversation, at, 0, row.sealed);
        prepare(FINISH).run(conversation, id);
      }),
    remember: ({ conversation, at, sealed, turn }) =>
      commit(() => void prepare(REMEMBER).run(conversation, at, sealed, turn), 'with others'),
  };
}
