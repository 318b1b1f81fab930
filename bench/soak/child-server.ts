import { type ChildProcess, spawn } from 'node:child_process';

/** The built server as a process of its own. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  /** Undefined while it runs. */
  readonly endedWith: () => number | string | undefined;
  readonly errors: () => string;
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts it on a free port. In: the state folder, variables beside the usual ones. Rejects if it does not listen. */
export async function startChild(
  state: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'silent', STATE_DIR: state, ...variables };
  const child = spawn(process.execPath, ['build/js/src/main.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-4_000);
  });
  const url = await listening(child, () => errors);
  return {
    url,
    pid: child.pid ?? 0,
    endedWith: () => child.exitCode ?? child.signalCode ?? undefined,
    errors: () => errors,
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

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
