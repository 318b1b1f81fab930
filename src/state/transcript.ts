import { ENTRIES_AT_ONCE, type Entry, type Stretch } from './entry';
import { type EntryWriter, entryWriter, openRow } from './entry-rows';
import type { Store } from './open-store';
import { keepWaiting, type WaitingEntries } from './waiting-entries';

/** The log of the embedded Direct Line: what was said, in order, encrypted. A position is a watermark. */
export interface Transcript extends EntryWriter, WaitingEntries {
  /** What follows a position, with a limit on how many entries one read returns. */
  readonly read: (conversation: string, after: number) => Promise<Stretch>;
  /** One entry by its id; undefined if there is none. */
  readonly find: (conversation: string, id: string) => Promise<unknown>;
  /** The last position of a conversation, 0 if nothing was said. */
  readonly end: (conversation: string) => Promise<number>;
  /** The last position of each of these conversations in which something was said. */
  readonly ends: (conversations: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** Keeps the log in the store. */
export function keepTranscript(store: Store, now: () => number = Date.now): Transcript {
  const { db } = store;
  const write = entryWriter(store, now);
  return {
    ...keepWaiting(store),
    ...write,
    async read(conversation, after) {
      const rows = db.selectFrom('activities').select(['position', 'conversation', 'id', 'sealed']);
      const behind = rows.where('conversation', '=', conversation).where('position', '>', after);
      const sorted = await behind.orderBy('position').limit(ENTRIES_AT_ONCE).execute();
      const entries = sorted.flatMap((row) => {
        const activity = openRow(store, row);
        return activity === undefined ? [] : [{ position: row.position, activity }];
      });
      return { entries, position: sorted.at(-1)?.position ?? after, isMore: sorted.length === ENTRIES_AT_ONCE };
    },
    async find(conversation, id) {
      const rows = db.selectFrom('activities').select(['conversation', 'id', 'sealed']);
      const row = await rows.where('conversation', '=', conversation).where('id', '=', id).executeTakeFirst();
      return row && openRow(store, row);
    },
    async end(conversation) {
      const last = db.selectFrom('activities').select('position').where('conversation', '=', conversation);
      return (await last.orderBy('position', 'desc').limit(1).executeTakeFirst())?.position ?? 0;
    },
    async ends(conversations) {
      if (conversations.length === 0) return new Map();
      const of = db.selectFrom('activities').where(store.among('conversation', conversations)).groupBy('conversation');
      const rows = await of.select(({ fn }) => ['conversation', fn.max('position').as('end')] as const).execute();
      return new Map(rows.map(({ conversation, end }) => [conversation, Number(end)]));
    },
  };
}

/** The whole log of a conversation from its beginning, read piece by piece. */
export async function* readAll({ read }: Pick<Transcript, 'read'>, conversation: string): AsyncGenerator<Entry> {
  let next: Stretch = { entries: [], position: 0, isMore: true };
  while (next.isMore) {
    next = await read(conversation, next.position);
    yield* next.entries;
  }
}
