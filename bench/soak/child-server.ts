import { type ChildProcess, spawn } from 'node:child_process';

/** The built server as a separate process. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  /** Undefined while it runs. */
  readonly endedWith: () => number | string | undefined;
  /** Everything it wrote on standard output: its log, if LOG_LEVEL allows one. */
  readonly log: () => string;
  /** Everything it wrote on standard error. */
  readonly errors: () => string;
  /** Sends a signal that does not end it. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it. Resolves to its exit code; null if a signal killed it. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts it on a free port. Rejects if it does not listen. */
export async function startChild(
  state: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'silent', STATE_DIR: state, ...variables };
  const child = spawn(process.execPath, ['build/js/src/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [log, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    log += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const url = await listening(child, () => errors);
  return {
    url,
    pid: child.pid ?? 0,
    endedWith: () => child.exitCode ?? child.signalCode ?? undefined,
    log: () => log,
    errors: () => errors,
    signal: (signal) => void child.kill(signal),
    stop: (signal) => ended(child, signal),
  };
}

function listening(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const url = /http:\/\/\S+?(?=\/\s)/.exec(errors())?.[0];
      if (url === undefined) return;
      clearInterval(look);
      resolve(url);
    }, 10);
    child.once('exit', (code) => {
      clearInterval(look);
      reject(new Error(`the server ended with ${code}: ${errors()}`));
    });
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
