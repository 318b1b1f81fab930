import { Client, DatabaseError } from 'pg';
import { isAway } from './address';
import { clientConfig } from './pool';

/** The one connection of a process that stays open. It holds locks and receives notifications; both end with it. */
export interface Line {
  /** Runs a statement, prepared once under its name. Rejects at once while the line is cut. */
  readonly run: (
    name: string,
    text: string,
    values: readonly unknown[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly isUp: () => boolean;
  /** Closes it for good. */
  readonly close: () => Promise<void>;
}

/** What the line needs, and what it calls back. */
export interface LineParts {
  readonly databaseUrl: string;
  /** Whether to open the line while the database is away. It then connects as soon as the database is there. */
  readonly mayBeAway: boolean;
  /** Done on each new connection before it is used. */
  readonly prepare: () => Promise<void>;
  /** The channel name of notifications. */
  readonly channel: string;
  /** A notification from another process. */
  readonly onNotice: (payload: string) => void;
  /** The line is back; notifications may have been lost meanwhile. */
  readonly onBack: () => void;
  readonly onFault: (fault: unknown) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** A connection in use, and what to do when it breaks. */
interface Tied {
  readonly client: Client;
  readonly cut: (fault: unknown) => void;
}

/** Opens the line; rejects if that fails and waiting is not allowed. If it is cut later, it reconnects by itself. */
export async function openLine(parts: LineParts): Promise<Line> {
  let tied: Tied | undefined;
  let isClosed = false;
  const tie = async () => {
    const client = new Client(clientConfig(parts.databaseUrl));
    let broken: unknown;
    const cut = (fault: unknown) => {
      broken ??= fault;
      if (tied?.client !== client) return;
      tied = undefined;
      void client.end().catch(() => undefined);
      if (isClosed) return;
      parts.onFault(fault);
      void again(FIRST_PAUSE_MS);
    };
    // From the very start: it may break during preparation, which can take as long as a migration.
    client.on('error', cut);
    client.on('end', () => cut(new Error('the connection ended')));
    try {
      await makeReady(client, parts);
      if (isClosed) broken ??= new Error('the line was closed meanwhile');
      if (broken !== undefined) throw broken;
    } catch (fault) {
      void client.end().catch(() => undefined);
      throw fault;
    }
    tied = { client, cut };
  };
  const again = async (pause: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
    if (isClosed) return;
    await tie().then(parts.onBack, (fault) => {
      if (isClosed) return;
      // That it is away was reported when it went.
      if (!isAway(fault)) parts.onFault(fault);
      return again(Math.min(pause * 2, LONGEST_PAUSE_MS));
    });
  };
  await tie().catch((fault: unknown) => {
    if (!parts.mayBeAway || !isAway(fault)) throw fault;
    parts.onFault(fault);
    void again(FIRST_PAUSE_MS);
  });
  // One statement at a time: the driver runs no other meanwhile.
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (name: string, text: string, values: readonly unknown[]) => {
    if (!tied) throw new Error('the line to the database is cut');
    const { client, cut } = tied;
    try {
      return (await client.query({ name, text, values: [...values] })).rows;
    } catch (fault) {
      // An error from the server is the statement's fault. Anything else, such as an answer that never came, is the
      // line's.
      if (!(fault instanceof DatabaseError)) cut(fault);
      throw fault;
    }
  };
  return {
    isUp: () => tied !== undefined,
    run(name, text, values) {
      const result = last.then(() => ask(name, text, values));
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      isClosed = true;
      await tied?.client.end().catch(() => undefined);
    },
  };
}

async function makeReady(client: Client, { channel, onNotice, prepare }: LineParts): Promise<void> {
  // A process also receives its own notifications.
  client.on('notification', ({ processId, payload = '' }) => {
    if (processId !== ownId(client)) onNotice(payload);
  });
  await client.connect();
  // Nothing that this line writes has to survive a power cut, so its commits need not wait for the disk.
  await client.query(`set synchronous_commit = off; listen ${channel}`);
  await prepare();
}

const ownId = (client: Client) => (client as Client & { readonly processID?: number }).processID;
