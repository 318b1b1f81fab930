import type { KeptMessage, KeptTalks } from '../domain/kept-talk';
import type { Memories } from '../domain/memories';
import { openRow } from './entry-rows';
import { keepHandoffs } from './handoffs';
import type { Store } from './open-store';

/** How the channel that wrote an entry of the transcript reads it. */
export type ReadEntry = (activity: unknown) => {
  readonly message?: Pick<KeptMessage, 'from' | 'text'>;
  readonly turn?: string;
};

/** Drops what this process has still to write of a talk: up to an entry if that one is waiting too, otherwise all. */
export type LetGo = (conversation: string, upTo?: string) => void | Promise<void>;

interface Row {
  readonly position: number;
  readonly id: string;
  readonly at: number;
  /** Undefined if it cannot be opened, because the key has changed. */
  readonly activity: unknown;
}

/**
 * Keeps the promise that people may see their data and have it deleted.
 * @param letGo holders of what the store has not taken yet; otherwise it would be written after the deletion
 */
export function keepTalks(
  store: Store,
  memories: Pick<Memories, 'load'>,
  readEntry: ReadEntry,
  letGo: readonly LetGo[] = [],
): KeptTalks {
  const { db } = store;
  const turnsOf = (rows: readonly Row[]) => rows.flatMap(({ activity }) => readEntry(activity).turn ?? []);
  return {
    async show(conversation) {
      const rows = await rowsOf(store, conversation);
      const messages = rows.flatMap(({ at, activity }) => {
        const { message } = readEntry(activity);
        return message ? [{ at: new Date(at).toISOString(), ...message }] : [];
      });
      const memory = (await memories.load(conversation)) ?? null;
      return {
        memory,
        messages,
        thumbs: await thumbsOf(store, turnsOf(rows)),
        person: await personOf(store, conversation),
        handoff: (memory?.person && (await keepHandoffs(store).find(memory.person.id))) ?? null,
        entries: rows.flatMap(({ activity }) => (activity === undefined ? [] : [activity])),
      };
    },
    async forget(conversation, wishedIn) {
      for (const each of letGo) await each(conversation, wishedIn);
      const rows = await rowsOf(store, conversation);
      // What was sent after the request still waits for its answer.
      const last = rows.find(({ id }) => id === wishedIn)?.position ?? Number.MAX_SAFE_INTEGER;
      const turns = turnsOf(rows.filter(({ position }) => position <= last));
      await db.transaction().execute(async (inside) => {
        await inside.deleteFrom('feedback').where(store.among('turn', turns)).execute();
        const gone = inside.deleteFrom('activities').where('conversation', '=', conversation);
        await gone.where('position', '<=', last).execute();
        const left = inside.updateTable('memories').set({ turn: null, before: null });
        await left.where('conversation', '=', conversation).execute();
        await inside.updateTable('conversations').set({ person: '' }).where('id', '=', conversation).execute();
      });
      await store.tidy();
    },
  };
}

async function rowsOf(store: Store, conversation: string): Promise<readonly Row[]> {
  const found = store.db.selectFrom('activities').selectAll().where('conversation', '=', conversation);
  const rows = await found.orderBy('position').execute();
  return rows.map((row) => ({ position: row.position, id: row.id, at: row.at, activity: openRow(store, row) }));
}

async function personOf({ db }: Store, conversation: string): Promise<string> {
  const row = db.selectFrom('conversations').select('person').where('id', '=', conversation);
  return (await row.executeTakeFirst())?.person ?? '';
}

function thumbsOf({ db, among }: Store, turns: readonly string[]) {
  return db.selectFrom('feedback').select(['page', 'reaction']).where(among('turn', turns)).execute();
}
