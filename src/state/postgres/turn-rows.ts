import { CompiledQuery, type Kysely } from 'kysely';
import { gatherPieces } from '../gather-pieces';
import type { Tables } from '../tables';
import { FIRST_IN_LINE, type LineRow, type MemoryRow, type TurnRows } from '../turn-rows';

/** What one call reads. */
interface Piece {
  readonly kind: 'memory' | 'line';
  readonly conversation: string;
}

type Row = Piece & MemoryRow & LineRow;

/** How many queries may run in parallel. With only one, everybody would wait for everybody. */
const AT_ONCE = 4;

/** What all current turns need, in one statement: a round trip costs the process more than its contents. */
const STATEMENT = `select 'memory' as kind, conversation, sealed, turn, before, null::bigint as position, null as id
  from memories where conversation = any($1::text[])
  union all
  select 'line', asked.conversation, sealed, null, null, position, id
  from unnest($2::text[]) as asked (conversation), lateral (${FIRST_IN_LINE('asked.conversation')}) as first`;

/** Reads what turns need from PostgreSQL. */
export function postgresTurnRows(db: Kysely<Tables>): TurnRows {
  const read = gatherPieces(
    async (pieces: readonly Piece[]) => {
      const asked = (kind: Piece['kind']) => pieces.flatMap((each) => (each.kind === kind ? [each.conversation] : []));
      const query = CompiledQuery.raw(STATEMENT, [asked('memory'), asked('line')]);
      const { rows } = await db.executeQuery<Row>(query as CompiledQuery<Row>);
      const found = new Map(rows.map((row) => [nameOf(row), row]));
      return pieces.map((piece) => found.get(nameOf(piece)));
    },
    // A name cannot be at fault.
    () => false,
    AT_ONCE,
  );
  return {
    memory: (conversation) => read({ kind: 'memory', conversation }, 'with others'),
    firstInLine: (conversation) => read({ kind: 'line', conversation }, 'with others'),
  };
}

const nameOf = ({ kind, conversation }: Piece) => `${kind} ${conversation}`;
