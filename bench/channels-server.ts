import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface BenchServer {
  readonly url: string;
  /** Megabytes that it holds in memory now. */
  readonly memory: () => number;
  readonly stop: () => void;
}

/** Starts a program that tells its address on standard error. In: its file among the built ones, extra variables. */
export function startServer(file: string, variables: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
  const state = mkdtempSync(join(tmpdir(), 'marrow-bench-'));
  const env = { PATH: process.env.PATH ?? '', PORT: '0', STATE_DIR: state, CONTENT_POLL_SECONDS: '0', ...variables };
  // Lines of the log are written, as in service, and go nowhere.
  const child = spawn(process.execPath, [join('build/js', file)], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(state, { recursive: true, force: true });
  };
  let told = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${told}`)));
    child.stderr.on('data', (chunk) => {
      told += chunk;
      const url = /http:\/\/\S+?(?=\/\s)/.exec(told)?.[0];
      if (url) resolve({ url, memory: () => residentMegabytes(Number(child.pid)), stop });
    });
  });
}

// What Linux says of a process; elsewhere there is nothing to print.
function residentMegabytes(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
