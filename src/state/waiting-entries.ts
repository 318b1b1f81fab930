import { type Kysely, sql } from 'kysely';
import { openRow, type SealedRow } from './entry-rows';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** A message that waits for its answer. */
export interface Unanswered {
  readonly position: number;
  readonly conversation: string;
  readonly id: string;
  readonly activity: unknown;
  /** True if the process that took it in answers it out of line. */
  readonly isOutOfLine: boolean;
}

/** The entries of the log that have not been answered. */
export interface WaitingEntries {
  /** The first entry in the queue of a conversation. */
  readonly firstInLine: (conversation: string) => Promise<Unanswered | undefined>;
  /** Everything that waits, oldest first; with a time, only what was written before it. */
  readonly unanswered: (before?: number) => Promise<readonly Unanswered[]>;
  readonly isWaiting: (conversation: string, id: string) => Promise<boolean>;
  readonly answered: (conversation: string, id: string) => Promise<void>;
  /** Counts one more try of an entry that another process took in. Returns the number of tries. */
  readonly tryAgain: (conversation: string, id: string) => Promise<number>;
}

// As literal SQL, so that the index of waiting entries is used.
const WAITS = sql<boolean>`waiting > 0`;

/** Keeps track of what waits. */
export function keepWaiting(store: Store): WaitingEntries {
  const { db, turnRows } = store;
  const opened = (row: WaitingRow): readonly Unanswered[] => {
    const { position, conversation, id, waiting } = row;
    const activity = openRow(store, row);
    return activity === undefined ? [] : [{ position, conversation, id, activity, isOutOfLine: waiting === 2 }];
  };
  const answered = async (conversation: string, id: string) => {
    const entry = db.updateTable('activities').where('conversation', '=', conversation).where('id', '=', id);
    await entry.set({ waiting: 0 }).execute();
  };
  return {
    async firstInLine(conversation) {
      for (;;) {
        const row = await turnRows.firstInLine(conversation);
        const [waiting] = row ? opened({ ...row, conversation, waiting: 1 }) : [];
        if (waiting || !row) return waiting;
        // Nobody can answer a damaged message, and those behind it must not wait forever.
        await answered(conversation, row.id);
      }
    },
    async unanswered(before = Number.MAX_SAFE_INTEGER) {
      const rows = await waitingRows(db).where('at', '<', before).orderBy('position').execute();
      return rows.flatMap(opened);
    },
    async isWaiting(conversation, id) {
      const waiting = waitingRows(db).where('conversation', '=', conversation).where('id', '=', id);
      return (await waiting.executeTakeFirst()) !== undefined;
    },
    answered,
    async tryAgain(conversation, id) {
      const entry = db.updateTable('activities').where('conversation', '=', conversation).where('id', '=', id);
      const more = entry.set(({ eb }) => ({ tries: eb('tries', '+', 1) })).returning('tries');
      return (await more.executeTakeFirst())?.tries ?? 0;
    },
  };
}

type WaitingRow = SealedRow & { readonly position: number; readonly waiting: number };

function waitingRows(db: Kysely<Tables>) {
  return db.selectFrom('activities').select(['position', 'conversation', 'id', 'sealed', 'waiting']).where(WAITS);
}
