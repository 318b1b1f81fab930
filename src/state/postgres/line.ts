import { Client, DatabaseError } from 'pg';
import { isAway } from './address';
import { clientConfig } from './pool';

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

/** A connection in use, and what is done when it breaks. */
interface Tied {
  readonly client: Client;
  readonly cut: (fault: unknown) => void;
}

/** Opens the line; rejects if it cannot be had now and may not be waited for. Cut later, it is tied again by itself. */
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
    // From the first moment on: it may break while it is made ready, which takes as long as a migration.
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
    if (!tied) throw new Error('the line to the database is cut');
    const { client, cut } = tied;
    try {
      return (await client.query({ name, text, values: [...values] })).rows;
    } catch (fault) {
      // What the server says of a statement is the statement's fault; all else is the line's, an answer that never came too.
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
  // What this process tells comes back to it too.
  client.on('notification', ({ processId, payload = '' }) => {
    if (processId !== ownId(client)) onNotice(payload);
  });
  await client.connect();
  // Nothing of what this line writes has to survive a power cut, so its commits need not wait for the disk.
  await client.query(`set synchronous_commit = off; listen ${channel}`);
  await prepare();
}

const ownId = (client: Client) => (client as Client & { readonly processID?: number }).processID;
