import { type ChildProcess, spawn } from 'node:child_process';

/** Starts the built server over a store. Resolves to the milliseconds until it is ready. */
export async function timeToReady(variables: Readonly<Record<string, string>>): Promise<number> {
  const port = '3991';
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'error', PORT: port, ...variables };
  const start = performance.now();
  const server = spawn(process.execPath, ['build/js/src/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    while (!(await isReady(port))) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - start;
  } finally {
    await ended(server);
  }
}

function isReady(port: string): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
