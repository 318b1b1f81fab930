import type { Insertable, Kysely } from 'kysely';
import type { Store } from './open-store';
import type { Tables } from './tables';

/** One entry of the log; what it holds is the channel's business. */
export interface Entry {
  readonly position: number;
  readonly activity: unknown;
}

/** A message whose answer was cut off, with its conversation. */
export interface Unanswered extends Entry {
  readonly conversation: string;
  readonly id: string;
  /** How often it has been tried to answer it: 1 where nothing but the first try was cut off. */
  readonly tries: number;
}

/** What is to be written, by its id. */
export interface Said {
  readonly id: string;
  readonly activity: unknown;
}

/** The log of the embedded Direct Line: what was said, in order, sealed; a position is a watermark. */
export interface Transcript {
  /**
   * Adds an activity and gives its position; undefined where that id stands there already. One with `waiting` is found
   * again after a restart until it is answered.
   */
  readonly append: (
    conversation: string,
    id: string,
    activity: unknown,
    waiting?: boolean,
  ) => Promise<number | undefined>;
  /** Adds the replies to a message, none or some, and marks it answered: all or nothing, so that no restart says them twice. */
  readonly answer: (conversation: string, id: string, replies: readonly Said[]) => Promise<void>;
  /** Takes the old entry of that id out and writes the new one at the end, where every reader will meet it. */
  readonly replace: (conversation: string, id: string, activity: unknown) => Promise<number>;
  /** Entries behind a position, oldest first, at most `limit`. */
  readonly read: (conversation: string, after: number, limit?: number) => Promise<readonly Entry[]>;
  /** The last position of a conversation, 0 where nothing was said. */
  readonly end: (conversation: string) => Promise<number>;
  /** Messages that wait for an answer, oldest first. */
  readonly unanswered: () => Promise<readonly Unanswered[]>;
  /** Notes that one of them is tried again. */
  readonly tryAgain: (conversation: string, id: string) => Promise<void>;
}

const placeOf = (conversation: string, id: string) => `activity/${conversation}/${id}`;

/** Keeps the log in the store. In: the store and a clock. Out: the transcript. */
export function keepTranscript(store: Store, now: () => number = Date.now): Transcript {
  const { db } = store;
  return {
    append: (conversation, id, activity, waiting = false) =>
      db.transaction().execute(async (inside) => {
        await touch(inside, conversation, now());
        return insert(inside, { ...rowOf(store, conversation, id, activity), at: now(), waiting: waiting ? 1 : 0 });
      }),
    answer: (conversation, id, replies) =>
      db.transaction().execute(async (inside) => {
        for (const said of replies) {
          await insert(inside, { ...rowOf(store, conversation, said.id, said.activity), at: now(), waiting: 0 });
        }
        const entry = inside.updateTable('activities').where('conversation', '=', conversation).where('id', '=', id);
        await entry.set({ waiting: 0 }).execute();
      }),
    replace: (conversation, id, activity) =>
      db.transaction().execute(async (inside) => {
        await inside.deleteFrom('activities').where('conversation', '=', conversation).where('id', '=', id).execute();
        const row = { ...rowOf(store, conversation, id, activity), at: now(), waiting: 0 };
        return (await inside.insertInto('activities').values(row).returning('position').executeTakeFirstOrThrow())
          .position;
      }),
    read: (conversation, after, limit = 100) => read(store, conversation, after, limit),
    async end(conversation) {
      const last = db.selectFrom('activities').select('position').where('conversation', '=', conversation);
      return (await last.orderBy('position', 'desc').limit(1).executeTakeFirst())?.position ?? 0;
    },
    async unanswered() {
      const rows = await db.selectFrom('activities').selectAll().where('waiting', '>', 0).orderBy('position').execute();
      return rows.map(({ position, conversation, id, waiting: tries, sealed }) => {
        return { position, conversation, id, tries, activity: store.sealer.open(sealed, placeOf(conversation, id)) };
      });
    },
    async tryAgain(conversation, id) {
      const entry = db.updateTable('activities').where('conversation', '=', conversation).where('id', '=', id);
      await entry.set((row) => ({ waiting: row('waiting', '+', 1) })).execute();
    },
  };
}

function rowOf({ sealer }: Store, conversation: string, id: string, activity: unknown) {
  return { id, conversation, sealed: sealer.seal(activity, placeOf(conversation, id)) };
}

async function insert(db: Kysely<Tables>, values: Insertable<Tables['activities']>): Promise<number | undefined> {
  const row = db.insertInto('activities').values(values);
  const once = row.onConflict((conflict) => conflict.columns(['conversation', 'id']).doNothing());
  return (await once.returning('position').executeTakeFirst())?.position;
}

// A conversation is as old as the last thing said in it.
async function touch(db: Kysely<Tables>, id: string, at: number): Promise<void> {
  const row = db.insertInto('conversations').values({ id, at, welcomed: 0 });
  await row.onConflict((conflict) => conflict.column('id').doUpdateSet({ at })).execute();
}

async function read({ db, sealer }: Store, conversation: string, after: number, limit: number) {
  const rows = await db
    .selectFrom('activities')
    .select(['position', 'id', 'sealed'])
    .where('conversation', '=', conversation)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position, id, sealed }) => ({
    position,
    activity: sealer.open(sealed, placeOf(conversation, id)),
  }));
}
