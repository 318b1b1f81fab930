import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildServer, startChild } from '../../bench/soak/child-server';

/** The built server, running as a process of its own on a free port, with a state folder of its own. */
export interface RunningServer extends Omit<ChildServer, 'stop'> {
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
  const child = await startChild(state, { LOG_LEVEL: 'info', ...variables });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => child.stop(signal);
  return {
    ...child,
    stop,
    again: () => startServer({ ...variables, PORT: new URL(child.url).port }, state),
    end: async () => {
      await stop('SIGKILL');
      rmSync(state, { recursive: true, force: true });
    },
  };
}
