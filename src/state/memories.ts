import { type Selectable, sql } from 'kysely';
import type { Memory } from '../domain/memory';
import type { Store } from './open-store';
import type { Sealed, Tables } from './tables';

/**
 * Where a conversation's memory is kept between turns; every call rejects where the store is broken. With a turn's id, a
 * turn that was cut off and is taken once more finds the memory that it began from, not the one that it left.
 */
export interface Memories {
  readonly load: (conversation: string, turn?: string) => Promise<Memory | undefined>;
  readonly save: (conversation: string, memory: Memory, turn?: string) => Promise<void>;
  readonly forget: (conversation: string) => Promise<void>;
}

const placeOf = (conversation: string) => `memory/${conversation}`;

/** Keeps memories in the store, sealed. In: the store and a clock. Out: load, save and forget by conversation. */
export function keepMemories({ db, sealer, write, read }: Store, now: () => number = Date.now): Memories {
  const { loading, saving } = statements(db);
  return {
    async load(conversation, turn) {
      const asked = { ...loading, parameters: [conversation] };
      const [row] = read ? (read(asked) as readonly Row[]) : (await db.executeQuery<Row>(asked)).rows;
      const sealed = turn !== undefined && row?.turn === turn ? row.before : row?.sealed;
      return sealed ? (sealer.open(sealed, placeOf(conversation)) as Memory) : undefined;
    },
    async save(conversation, memory, turn = '') {
      const sealed = sealer.seal(memory, placeOf(conversation));
      await write({ ...saving, parameters: [conversation, now(), sealed, turn] });
    },
    async forget(conversation) {
      await db.deleteFrom('memories').where('conversation', '=', conversation).execute();
    },
  };
}

type Row = Pick<Selectable<Tables['memories']>, 'sealed' | 'turn' | 'before'>;

// Compiled once: every turn runs both. Only the same turn, taken once more, leaves what was before it as it is.
function statements(db: Store['db']) {
  const saved = { conversation: '', at: 0, sealed: new Uint8Array(), turn: '' };
  const before = sql<Sealed>`case when memories.turn = excluded.turn and memories.turn <> '' then memories.before else memories.sealed end`;
  const loading = db.selectFrom('memories').select(['sealed', 'turn', 'before']).where('conversation', '=', '');
  const saving = db.insertInto('memories').values(saved);
  return {
    loading: loading.compile(),
    saving: saving
      .onConflict((conflict) =>
        conflict.column('conversation').doUpdateSet(({ ref }) => ({
          at: ref('excluded.at'),
          sealed: ref('excluded.sealed'),
          turn: ref('excluded.turn'),
          before,
        })),
      )
      .compile(),
  };
}
