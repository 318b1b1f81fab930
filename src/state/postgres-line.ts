import { Client } from 'pg';
import { isAway } from './postgres-address';
import { clientConfig } from './postgres-pool';

/** The one connection of a process that stays open: it holds locks and hears notices, which both end with it. */
export interface Line {
  /** Runs a statement, which is prepared once under its name; rejects at once while the line is cut. */
  readonly run: (
    name: string,
    text: string,
    values: readonly unknown[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly isUp: () => boolean;
  /** Closes it for good. */
  readonly close: () => Promise<void>;
}

/** What the line calls back. */
export interface LineParts {
  readonly databaseUrl: string;
  /** Whether the line may be opened while the database is away: it is tied as soon as that is there. */
  readonly mayBeAway: boolean;
  /** Done on each new line before it is used. */
  readonly prepare: () => Promise<void>;
  /** The name that notices come under. */
  readonly channel: string;
  /** A notice of another process. */
  readonly onNotice: (payload: string) => void;
  /** The line is there again: notices may have been lost meanwhile. */
  readonly onBack: () => void;
  readonly onFault: (fault: unknown) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** Opens the line; rejects if it cannot be had now and may not be waited for. Cut later, it is tied again by itself. */
export async function openLine(parts: LineParts): Promise<Line> {
  let client: Client | undefined;
  let cutNow: (fault: unknown) => void = () => {};
  let isClosed = false;
  const tie = async () => {
    const next = await connect(parts);
    const cut = (fault?: unknown) => {
      if (client !== next) return;
      client = undefined;
      void next.end().catch(() => undefined);
      if (isClosed) return;
      parts.onFault(fault ?? new Error('the connection ended'));
      void again(FIRST_PAUSE_MS);
    };
    next.on('error', cut);
    next.on('end', () => cut());
    client = next;
    cutNow = cut;
  };
  const again = async (pause: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
    if (isClosed) return;
    await tie().then(parts.onBack, (fault) => {
      // That it is still away was told when it went.
      if (!isAway(fault)) parts.onFault(fault);
      return again(Math.min(pause * 2, LONGEST_PAUSE_MS));
    });
  };
  await tie().catch((fault: unknown) => {
    if (!parts.mayBeAway || !isAway(fault)) throw fault;
    parts.onFault(fault);
    void again(FIRST_PAUSE_MS);
  });
  // One statement at a time: the driver takes no other while one is under way.
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (name: string, text: string, values: readonly unknown[]) => {
    if (!client) throw new Error('the line to the database is cut');
    try {
      return (await client.query({ name, text, values: [...values] })).rows;
    } catch (fault) {
      if ((fault as Error).message === 'Query read timeout') cutNow(fault);
      throw fault;
    }
  };
  return {
    isUp: () => client !== undefined,
    run(name, text, values) {
      const result = last.then(() => ask(name, text, values));
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      isClosed = true;
      await client?.end().catch(() => undefined);
    },
  };
}

async function connect({ databaseUrl, channel, onNotice, prepare }: LineParts): Promise<Client> {
  const client = new Client(clientConfig(databaseUrl));
  // Without this, a connection that breaks while it is being made would end the process.
  client.on('error', () => undefined);
  // What this process tells comes back to it too.
  client.on('notification', ({ processId, payload = '' }) => {
    if (processId !== ownId(client)) onNotice(payload);
  });
  await client.connect();
  // Nothing of what this line writes has to survive a power cut, so its commits need not wait for the disk.
  await client.query(`set synchronous_commit = off; listen ${channel}`);
  try {
    await prepare();
  } catch (fault) {
    await client.end();
    throw fault;
  }
  return client;
}

const ownId = (client: Client) => (client as Client & { readonly processID?: number }).processID;
