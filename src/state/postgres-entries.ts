import { type Kysely, sql } from 'kysely';
import type { EntryRows } from './new-entry';
import type { Tables } from './tables';

/**
 * Writes rows of the log to PostgreSQL, each call one statement, which commits by itself. The conversation's row is written,
 * and so locked, before positions are drawn: else a lower position could be committed after a higher one had been read, and
 * whoever reads on from there would miss it. In: the database.
 */
export function postgresEntries(db: Kysely<Tables>): EntryRows {
  const touched = (conversation: string, at: number) => sql`with touched as (
      insert into conversations (id, at, welcomed) values (${conversation}, ${at}, 0)
      on conflict (id) do update set at = excluded.at returning id)`;
  return {
    async append({ id, conversation, at, waiting, sealed }) {
      const { rows } = await sql<{ readonly position: number }>`${touched(conversation, at)}
        insert into activities (id, conversation, at, waiting, sealed)
        select ${id}, id, ${at}::bigint, ${waiting}::bigint, ${sealed}::bytea from touched returning position`.execute(
        db,
      );
      return rows[0]?.position ?? 0;
    },
    async finish(conversation, id, at, rows) {
      const [ids, sealed] = [rows.map((row) => row.id), rows.map((row) => row.sealed)];
      await sql`${touched(conversation, at)}, done as (
          update activities set waiting = 0 where conversation = ${conversation} and id = ${id})
        insert into activities (id, conversation, at, waiting, sealed)
        select said.id, touched.id, ${at}::bigint, 0, said.sealed
        from touched, unnest(${ids}::text[], ${sealed}::bytea[]) with ordinality as said (id, sealed, place)
        order by said.place on conflict (conversation, id) do nothing`.execute(db);
    },
  };
}
