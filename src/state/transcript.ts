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
}

/** The log of the embedded Direct Line: what was said, in order, sealed; a position is a watermark. */
export interface Transcript {
  /** Adds an activity and gives its position; one with `waiting` is found again after a restart until it is answered. */
  readonly append: (conversation: string, id: string, activity: unknown, waiting?: boolean) => Promise<number>;
  /** Takes the old entry of that id out and writes the new one at the end, where every reader will meet it. */
  readonly replace: (conversation: string, id: string, activity: unknown) => Promise<number>;
  /** Entries behind a position, oldest first, at most `limit`. */
  readonly read: (conversation: string, after: number, limit?: number) => Promise<readonly Entry[]>;
  /** The last position of a conversation, 0 where nothing was said. */
  readonly end: (conversation: string) => Promise<number>;
  readonly answered: (conversation: string, id: string) => Promise<void>;
  readonly unanswered: () => Promise<readonly Unanswered[]>;
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
    replace: (conversation, id, activity) =>
      db.transaction().execute(async (inside) => {
        await inside.deleteFrom('activities').where('conversation', '=', conversation).where('id', '=', id).execute();
        return insert(inside, { ...rowOf(store, conversation, id, activity), at: now(), waiting: 0 });
      }),
    read: (conversation, after, limit = 100) => read(store, conversation, after, limit),
    async end(conversation) {
      const last = db.selectFrom('activities').select('position').where('conversation', '=', conversation);
      return (await last.orderBy('position', 'desc').limit(1).executeTakeFirst())?.position ?? 0;
    },
    async answered(conversation, id) {
      const entry = db.updateTable('activities').where('conversation', '=', conversation).where('id', '=', id);
      await entry.set({ waiting: 0 }).execute();
    },
    async unanswered() {
      const rows = await db.selectFrom('activities').selectAll().where('waiting', '=', 1).orderBy('position').execute();
      return rows.flatMap(({ position, conversation, id, sealed }) => {
        const activity = openOr(() => store.sealer.open(sealed, placeOf(conversation, id)));
        return activity === undefined ? [] : [{ position, conversation, id, activity }];
      });
    },
  };
}

function rowOf({ sealer }: Store, conversation: string, id: string, activity: unknown) {
  return { id, conversation, sealed: sealer.seal(activity, placeOf(conversation, id)) };
}

async function insert(db: Kysely<Tables>, values: Insertable<Tables['activities']>): Promise<number> {
  return (await db.insertInto('activities').values(values).returning('position').executeTakeFirstOrThrow()).position;
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
  // A row that is damaged is passed over: it must not keep the rest of the talk, an emergency in it, from being read.
  return rows.flatMap(({ position, id, sealed }) => {
    const activity = openOr(() => sealer.open(sealed, placeOf(conversation, id)));
    return activity === undefined ? [] : [{ position, activity }];
  });
}

function openOr(open: () => unknown): unknown {
  try {
    return open();
  } catch {
    return undefined;
  }
}
