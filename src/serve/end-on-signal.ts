/** After this, a stop no longer waits for turns and sockets. */
const PATIENCE_MS = 10_000;

/** Lets running work finish, but exits in any case when time is up. */
export function endOnSignal(close: () => Promise<void>): void {
  const end = async () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
}
