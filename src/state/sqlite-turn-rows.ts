import type { Prepared } from './sqlite-statements';
import { FIRST_IN_LINE, type LineRow, type MemoryRow, type TurnRows } from './turn-rows';

const MEMORY = 'select sealed, turn, before from memories where conversation = ?';
const LINE = FIRST_IN_LINE('?');

/** Reads what a turn needs from SQLite. In: what prepares statements, and rejects once the file is closed. */
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
