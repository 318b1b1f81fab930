import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Done, Task } from './engine-child';

/** Runs an engine in a separate process and mutes its output. */
export function runEngine(task: Task): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'engine-child.js'), [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      execArgv: ['--no-warnings'],
    });
    child.once('message', (done: Done | { readonly fault: string }) =>
      'fault' in done ? reject(new Error(`${task.engine}: ${done.fault}`)) : resolve(done),
    );
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${task.engine} ended with ${code} before it had answered`)));
    child.send(task);
  });
}
