import { CompiledQuery, type Kysely } from 'kysely';
import { gatherPieces } from '../gather-pieces';
import { isOfOnePiece } from '../is-of-one-piece';
import { type EntryRows, type NewEntry, type NewMemory, OVER_OLD_MEMORY } from '../new-entry';
import type { Tables } from '../tables';

/** What one call writes. */
interface Piece {
  readonly conversation: string;
  readonly at: number;
  readonly rows: readonly Omit<NewEntry, 'conversation' | 'at'>[];
  /** The entry that has been answered. */
  readonly done?: string;
  readonly memory?: NewMemory;
}

/**
 * All pieces in one statement, which commits by itself: names and numbers as JSON, and everything encrypted
 * concatenated in one value. The row of a conversation is written, and so locked, before positions are drawn. Otherwise
 * a lower position could be committed after a higher one was read, and a reader that continues from there would miss
 * it. Rows are locked in a fixed order, so that two processes cannot deadlock.
 */
const STATEMENT = `with
  touched as (
    insert into conversations (id, at, welcomed)
    select conversation, at, 0 from json_to_recordset($1::json -> 'touched') as t (conversation text, at bigint)
    order by conversation
    on conflict (id) do update set at = excluded.at returning id),
  remembered as (
    insert into memories (conversation, at, sealed, turn)
    select conversation, at, substring($2::bytea from start for length), turn
    from json_to_recordset($1::json -> 'memories') as m (conversation text, at bigint, turn text, start int, length int)
    order by conversation
    ${OVER_OLD_MEMORY}),
  done as (
    update activities set waiting = 0
    from json_to_recordset($1::json -> 'done') as d (conversation text, id text), touched
    where touched.id = d.conversation and activities.conversation = d.conversation and activities.id = d.id)
  insert into activities (id, conversation, at, waiting, sealed)
  select said.id, touched.id, at, waiting, substring($2::bytea from start for length)
  from json_to_recordset($1::json -> 'rows') as said
    (place int, id text, conversation text, at bigint, waiting bigint, start int, length int)
  join touched on touched.id = said.conversation
  order by place
  on conflict (conversation, id) do nothing returning conversation, id, position`;

/** Writes to PostgreSQL what turns leave. */
export function postgresEntries(db: Kysely<Tables>): EntryRows {
  const write = gatherPieces(async (pieces: readonly Piece[]) => {
    const query = CompiledQuery.raw(STATEMENT, [...valuesOf(pieces)]);
    const { rows } = await db.executeQuery<Drawn>(query as CompiledQuery<Drawn>);
    const drawn = new Map(rows.map(({ conversation, id, position }) => [nameOf(conversation, id), position]));
    return pieces.map(({ conversation, rows: [first] }) => {
      const name = nameOf(conversation, first?.id ?? '');
      const position = drawn.get(name);
      // What came twice was written once.
      drawn.delete(name);
      return position;
    });
  }, isOfOnePiece);
  return {
    async append({ conversation, at, ...row }) {
      const position = await write({ conversation, at, rows: [row] });
      if (position === undefined) throw Object.assign(new Error('the entry stands there already'), { code: '23505' });
      return position;
    },
    async finish(conversation, id, at, rows) {
      await write({ conversation, at, done: id, rows: rows.map((row) => ({ ...row, waiting: 0 })) });
    },
    async remember(memory) {
      await write({ conversation: memory.conversation, at: memory.at, rows: [], memory }, 'with others');
    },
  };
}

const nameOf = (conversation: string, id: string) => `${conversation}\n${id}`;

interface Drawn {
  readonly conversation: string;
  readonly id: string;
  readonly position: number;
}

/**
 * The parameters of the statement. No row occurs twice, because one statement cannot change it twice; the last one
 * wins.
 */
function valuesOf(pieces: readonly Piece[]): readonly unknown[] {
  const sealed: Uint8Array[] = [];
  let end = 1;
  const place = (bytes: Uint8Array) => {
    const start = end;
    sealed.push(bytes);
    end += bytes.length;
    return { start, length: bytes.length };
  };
  const logged = pieces.filter(({ rows, done }) => rows.length > 0 || done !== undefined);
  const done = logged.flatMap(({ conversation, done: id }) => (id === undefined ? [] : [{ conversation, id }]));
  const isDone = new Set(done.map(({ conversation, id }) => nameOf(conversation, id)));
  const rows = logged.flatMap(({ conversation, at, rows: those }) =>
    those.map((row) => ({
      conversation,
      at,
      row,
      waiting: isDone.has(nameOf(conversation, row.id)) ? 0 : row.waiting,
    })),
  );
  const memories = new Map(pieces.flatMap(({ memory }) => (memory ? [[memory.conversation, memory]] : [])));
  const names = {
    touched: [...new Map(logged.map(({ conversation, at }) => [conversation, { conversation, at }])).values()],
    memories: [...memories.values()].map(({ sealed: bytes, ...memory }) => ({ ...memory, ...place(bytes) })),
    done,
    rows: rows.map(({ row: { id, sealed: bytes }, ...row }, at) => ({ ...row, id, place: at, ...place(bytes) })),
  };
  return [JSON.stringify(names), Buffer.concat(sealed)];
}
