import { Client, type ClientConfig } from 'pg';

/** Thrown at once, instead of waiting, while the database does not answer. */
class SilentDatabaseError extends Error {
  readonly code = 'DATABASE_SILENT';
  constructor() {
    super('the database does not answer');
    this.name = 'SilentDatabaseError';
  }
}

/** Whether a database answers at all. */
export interface Silence {
  /**
   * Rejects at once while the database is silent. Otherwise runs the work, and learns from its failure that it fell
   * silent.
   */
  readonly heed: <T>(work: () => Promise<T>) => Promise<T>;
  /** Stops checking whether it is back. */
  readonly stop: () => void;
}

const LOOK_AGAIN_MS = 1000;

/**
 * A database that hangs is worse than one that is down: each caller waits for seconds, the next one behind it, until a
 * person waits for a minute. So the first caller that waited in vain warns all others, which then work without the
 * store. Meanwhile a separate connection checks whether the database is back.
 */
export function noticeSilence(config: ClientConfig, onFault: (fault: unknown) => void): Silence {
  let [isSilent, isStopped] = [false, false];
  const untilItAnswers = async () => {
    while (!isStopped && !(await answers(config)))
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS).unref());
    isSilent = false;
  };
  const hear = (fault: unknown) => {
    if (isSilent || isStopped || !isOfSilence(fault)) return;
    isSilent = true;
    onFault(fault);
    void untilItAnswers();
  };
  return {
    async heed(work) {
      if (isSilent) throw new SilentDatabaseError();
      try {
        return await work();
      } catch (fault) {
        hear(fault);
        throw fault;
      }
    },
    stop() {
      isStopped = true;
    },
  };
}

async function answers(config: ClientConfig): Promise<boolean> {
  const client = new Client(config);
  // Without this, a connection that breaks later would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (fault) {
    // A refusal is an answer too: calls then fail by themselves, and at once.
    return !isOfSilence(fault);
  } finally {
    void client.end().catch(() => undefined);
  }
}

// The driver has no codes for these. Waiting for a free connection of the pool does not count: that is a crowd.
function isOfSilence(fault: unknown): boolean {
  const { code, message = '' } = fault as { readonly code?: string; readonly message?: string };
  return (
    code === 'ETIMEDOUT' || /^Query read timeout|terminated due to connection timeout|^timeout expired/.test(message)
  );
}
