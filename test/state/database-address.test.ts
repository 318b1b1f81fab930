import { readConfig } from '../../src/config/config';
import { openStore } from '../../src/state/open-store';
import { freshDatabase, hasPostgres } from '../support/postgres';
import { KEY } from '../support/state';

const SECRET = 'correct-horse';
const withPostgres = hasPostgres ? test : test.skip;

async function failureOf(databaseUrl: string): Promise<string> {
  const fault = await openStore('', KEY, { databaseUrl }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  return `${(fault as Error).message} ${(fault as Error).stack}`;
}

test.each([
  [
    'nothing listens',
    `postgres://me:${SECRET}@127.0.0.1:9/marrow`,
    /127\.0\.0\.1:9\/marrow cannot be used: nothing listens/,
  ],
  [
    'there is no such host',
    `postgres://me:${SECRET}@no-host.invalid/marrow`,
    /no-host\.invalid\/marrow cannot be used/,
  ],
])('where %s, the start fails with where and why, and without the password', async (_name, url, message) => {
  const said = await failureOf(url);
  expect(said).toMatch(message);
  expect(said).not.toContain(SECRET);
});

withPostgres('a database that does not exist is named', async () => {
  const url = (await freshDatabase()).replace(/[^/]*$/, 'nowhere').replace('marrow@', `marrow:${SECRET}@`);
  const said = await failureOf(url);
  expect(said).toMatch(/nowhere cannot be used: it has no database of that name/);
  expect(said).not.toContain(SECRET);
});

test.each(['mysql://me:correct-horse@host/db', 'correct-horse', 'postgres://me:correct-horse@host', 'postgres://[/db'])(
  'an address of another kind is refused by the config, which does not repeat it: %#',
  (DATABASE_URL) => {
    expect(() => readConfig({ DATABASE_URL })).toThrow(/DATABASE_URL: must be the address of a PostgreSQL database/);
    expect(() => readConfig({ DATABASE_URL })).not.toThrow(/correct-horse/);
  },
);

test('in production, processes that share a database must share the key', () => {
  const DATABASE_URL = 'postgres://me:correct-horse@host/marrow';
  expect(() => readConfig({ NODE_ENV: 'production', DATABASE_URL })).toThrow(/STATE_KEY: is needed with DATABASE_URL/);
  const STATE_KEY = 'ab'.repeat(32);
  expect(readConfig({ NODE_ENV: 'production', DATABASE_URL, STATE_KEY }).databaseUrl).toBe(DATABASE_URL);
  expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});
