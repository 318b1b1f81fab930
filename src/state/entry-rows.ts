import type { Kysely } from 'kysely';
import type { Store } from './open-store';
import type { Sealed, Tables } from './tables';

/** How an entry waits for its answer: not at all, in the line of its conversation, or out of line because it cannot wait. */
export type Waiting = boolean | 'out-of-line';

/** An answer to an entry, under an id that is the same however often the entry is answered. */
export interface Said {
  readonly id: string;
  readonly activity: unknown;
}

/** What is written to the log. */
export interface EntryWriter {
  /** Adds an activity and gives its position; one that waits is found again after a restart until it is answered. */
  readonly append: (conversation: string, id: string, activity: unknown, waiting?: Waiting) => Promise<number>;
  /** Takes the old entry of that id out and writes the new one at the end, where every reader will meet it. */
  readonly replace: (conversation: string, id: string, activity: unknown) => Promise<number>;
  /** Adds the answers to an entry and notes that it waits no more, all or nothing; answers that stand there already stay. */
  readonly finish: (conversation: string, id: string, answers: readonly Said[]) => Promise<void>;
}

const placeOf = (conversation: string, id: string) => `activity/${conversation}/${id}`;

/** The activity in a row of the log. */
export function openRow({ sealer }: Pick<Store, 'sealer'>, row: SealedRow): unknown {
  return sealer.open(row.sealed, placeOf(row.conversation, row.id));
}

/** What is needed of a row to open it. */
export interface SealedRow {
  readonly conversation: string;
  readonly id: string;
  readonly sealed: Sealed;
}

/** Makes the writer. In: the store and a clock. */
export function entryWriter({ db, sealer }: Store, now: () => number): EntryWriter {
  const rowOf = (conversation: string, id: string, activity: unknown, waiting = 0) => ({
    id,
    conversation,
    sealed: sealer.seal(activity, placeOf(conversation, id)),
    at: now(),
    waiting,
  });
  return {
    append: (conversation, id, activity, waiting = false) =>
      inTurn(db, conversation, now(), (inside) =>
        insert(inside, rowOf(conversation, id, activity, waiting === 'out-of-line' ? 2 : Number(waiting))),
      ),
    replace: (conversation, id, activity) =>
      inTurn(db, conversation, now(), async (inside) => {
        await inside.deleteFrom('activities').where('conversation', '=', conversation).where('id', '=', id).execute();
        return insert(inside, rowOf(conversation, id, activity));
      }),
    finish: (conversation, id, answers) =>
      inTurn(db, conversation, now(), async (inside) => {
        const rows = answers.map((said) => rowOf(conversation, said.id, said.activity));
        if (rows.length > 0)
          await inside
            .insertInto('activities')
            .values(rows)
            .onConflict((conflict) => conflict.columns(['conversation', 'id']).doNothing())
            .execute();
        const entry = inside.updateTable('activities').where('conversation', '=', conversation).where('id', '=', id);
        await entry.set({ waiting: 0 }).execute();
      }),
  };
}

/**
 * Writes to one conversation at a time: its row is touched, and with PostgreSQL locked, before a position is drawn. Else a
 * lower position could be committed after a higher one had been read, and whoever reads on from there would miss it.
 */
function inTurn<T>(db: Kysely<Tables>, id: string, at: number, write: (inside: Kysely<Tables>) => Promise<T>) {
  return db.transaction().execute(async (inside) => {
    // A conversation is as old as the last thing said in it.
    const row = inside.insertInto('conversations').values({ id, at, welcomed: 0 });
    await row.onConflict((conflict) => conflict.column('id').doUpdateSet({ at })).execute();
    return write(inside);
  });
}

type NewRow = SealedRow & { readonly sealed: Uint8Array; readonly at: number; readonly waiting: number };

async function insert(db: Kysely<Tables>, row: NewRow): Promise<number> {
  return (await db.insertInto('activities').values(row).returning('position').executeTakeFirstOrThrow()).position;
}
