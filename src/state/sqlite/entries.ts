import { type EntryRows, OVER_OLD_MEMORY } from '../new-entry';
import { FIRST_IN_LINE, type LineRow, type MemoryRow, type TurnRows } from '../turn-rows';
import type { Commit } from './commits';
import type { Prepared } from './statements';

const TOUCH = 'insert into conversations (id, at, welcomed) values (?, ?, 0) on conflict (id) do update set at = ?';
const INSERT = 'insert into activities (id, conversation, at, waiting, sealed) values (?, ?, ?, ?, ?)';
const INSERT_NEW = `${INSERT} on conflict do nothing`;
const FINISH = 'update activities set waiting = 0 where conversation = ? and id = ?';
const REMEMBER = `insert into memories (conversation, at, sealed, turn) values (?, ?, ?, ?) ${OVER_OLD_MEMORY}`;

/** Writes to SQLite what a turn leaves, the statements of one call as one piece of work. */
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

const MEMORY = 'select sealed, turn, before from memories where conversation = ?';
const LINE = FIRST_IN_LINE('?');

/** Reads what a turn needs from SQLite; rejects once the file is closed. */
export function sqliteTurnRows(prepare: (sql: string) => Prepared, isOpen: () => boolean): TurnRows {
  const first = (sql: string, conversation: string) => {
    if (!isOpen()) throw new Error('the store is closed');
    return prepare(sql).all([conversation])[0];
  };
  return {
    memory: async (conversation) => first(MEMORY, conversation) as MemoryRow | undefined,
    firstInLine: async (conversation) => first(LINE, conversation) as LineRow | undefined,
  };
}
