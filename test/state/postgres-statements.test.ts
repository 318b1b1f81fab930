import { CompiledQuery } from 'kysely';
import { openStore } from '../../src/state/open-store';
import { openPool } from '../../src/state/postgres/pool';
import { keepTranscript } from '../../src/state/transcript';
import { freshDatabase, hasPostgres } from '../support/postgres';
import { KEY } from '../support/state';

const PREPARED = 'select count(*)::int as count from pg_prepared_statements';

(hasPostgres ? describe : describe.skip)('statements that are prepared, and so kept by each connection', () => {
  test('looking at many talks is one of them, however many talks there are', async () => {
    const store = await openStore('', KEY, { databaseUrl: await freshDatabase() });
    const transcript = keepTranscript(store);
    const talks = Array.from({ length: 40 }, (_, at) => `talk-${at}`);
    for (let open = 1; open <= talks.length; open += 1) await transcript.ends(talks.slice(0, open));
    const ofTalks = "select name from pg_prepared_statements where statement like '%activities%'";
    expect((await store.db.executeQuery(CompiledQuery.raw(ofTalks))).rows).toHaveLength(1);
    await store.close();
  });

  test('are not more than a few hundred, and the others run all the same', async () => {
    const pool = openPool(await freshDatabase(), 1, () => {});
    const ask = async (sql: string, values: readonly unknown[]) => {
      const client = await pool.connect();
      try {
        return (await client.query(sql, values)).rows;
      } finally {
        client.release();
      }
    };
    for (let n = 0; n < 260; n += 1) expect(await ask(`select $1::int + ${n} as sum`, [1])).toEqual([{ sum: n + 1 }]);
    const [kept] = (await ask(PREPARED, [])) as { count: number }[];
    expect(kept?.count).toBeGreaterThan(50);
    expect(kept?.count).toBeLessThanOrEqual(200);
    await pool.end();
  });
});
