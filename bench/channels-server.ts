import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server in a separate process. */
export interface BenchServer {
  readonly url: string;
  /** How many megabytes of memory it holds now. */
  readonly memory: () => number;
  readonly stop: () => void;
}

/** Starts a built program that prints its address on standard error. */
export function startServer(file: string, variables: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
  const state = mkdtempSync(join(tmpdir(), 'marrow-bench-'));
  const env = { PATH: process.env.PATH ?? '', PORT: '0', STATE_DIR: state, CONTENT_POLL_SECONDS: '0', ...variables };
  // Log lines are written, as in service, but discarded.
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

// Reads what Linux reports about a process; other systems give NaN.
function residentMegabytes(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
