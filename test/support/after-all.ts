import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** After the last test: stops the PostgreSQL of this run, if one was started, and takes its folder away. */
export default async function afterAllTests(): Promise<void> {
  const folder = process.env.MARROW_TEST_RUN ?? '';
  const file = join(folder, 'started');
  if (existsSync(file)) {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { readonly pid: number };
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 200 && existsSync(join(folder, 'data', 'postmaster.pid')); tries += 1) await wait(25);
  }
  rmSync(folder, { recursive: true, force: true });
}
