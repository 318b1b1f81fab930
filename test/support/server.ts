import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built server, running as a process of its own on a free port, with a state folder of its own. */
export interface RunningServer {
  readonly url: string;
  /** All that it wrote on standard output: its log. */
  readonly log: () => string;
  /** Sends a signal that does not end it. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** All that it wrote on standard error. */
  readonly errors: () => string;
  /** Stops it, gently (SIGTERM) or not (SIGKILL); the state stays. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Starts it again on the same state and port. */
  readonly again: () => Promise<RunningServer>;
  /** Stops it and throws its state away. */
  readonly end: () => Promise<void>;
}

/** Starts the built server. In: variables beside the usual ones. Rejects with what it wrote if it does not listen. */
export async function startServer(
  variables: Readonly<Record<string, string>> = {},
  state = mkdtempSync(join(tmpdir(), 'marrow-state-')),
): Promise<RunningServer> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'info', STATE_DIR: state, ...variables };
  const child = spawn(process.execPath, ['build/js/src/main.js'], { env });
  let log = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    log += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const url = await listening(child, () => errors);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => ended(child, signal);
  return {
    url,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    errors: () => errors,
    stop,
    again: () => startServer({ ...variables, PORT: new URL(url).port }, state),
    end: async () => {
      await stop('SIGKILL');
      rmSync(state, { recursive: true, force: true });
    },
  };
}

function listening(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const url = /http:\/\/\S+?(?=\/\s)/.exec(errors())?.[0];
      if (url === undefined) return;
      clearInterval(look);
      resolve(url);
    }, 20);
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
