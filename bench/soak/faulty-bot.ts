import { join } from 'node:path';
import { openDirectLine } from '../../src/channels/direct-line/direct-line';
import { embeddedPageTokens } from '../../src/channels/direct-line/page-tokens';
import { createTokens } from '../../src/channels/direct-line/tokens';
import { createMessages } from '../../src/channels/messages/router';
import { readConfig } from '../../src/config/config';
import type { AnswerTurn } from '../../src/domain/turn';
import { createApp } from '../../src/http/app';
import { openAssets } from '../../src/http/assets';
import { createHttpServer, listen, stop } from '../../src/http/server';
import { type LiveMarrow, openLive } from '../../src/load/live-marrow';
import { loadFromConfig } from '../../src/load/load-from-config';
import { keepClaims } from '../../src/state/claims';
import { keepConversations } from '../../src/state/conversations';
import { holdMemories } from '../../src/state/hold-memories';
import { keepMemories } from '../../src/state/memories';
import { openStore } from '../../src/state/open-store';
import { STORE_FILE } from '../../src/state/sqlite/open-sqlite';
import { keepTranscript } from '../../src/state/transcript';
import { createTurnQueue } from '../../src/state/turn-queue';
import { writeLate } from '../../src/state/write-late';
import type { Log } from '../../src/telemetry/log';
import { timed } from '../../src/telemetry/timed';
import { type Ailment, faulty } from './faulty';
import { holdLock } from './hold-lock';

/** The whole bot in this process, with a store and a clock that can be made to fail. */
export interface FaultyBot {
  readonly url: string;
  readonly ailment: Ailment;
  readonly marrow: LiveMarrow;
  /** Sets the clock off by this much. */
  readonly jump: (milliseconds: number) => void;
  /** Holds the database's lock, as another program would. Resolves to the function that releases it. */
  readonly lock: () => Promise<() => void>;
  /** Damages the memory of a conversation, or one entry of its log. */
  readonly damage: (table: 'memories' | 'activities', conversation: string) => Promise<undefined>;
  readonly catchUp: () => Promise<void>;
  readonly faults: () => number;
  readonly close: () => Promise<void>;
}

const QUIET: Log = { turn: () => {}, event: () => {}, warn: () => {}, fault: () => {} };
const KEY = new Uint8Array(32).fill(9);
const LIMITS = {
  tokensPerAddress: 1e9,
  requestsPerAddress: 1e9,
  requestsPerToken: 1e9,
  messagesPerToken: 1e9,
  socketsPerAddress: 1e9,
};

/**
 * Opens it.
 * @param first runs at the start of every turn, for example to throw
 */
export async function openFaultyBot(
  folder: string,
  lines: Log = QUIET,
  first: (text: string) => void = () => {},
): Promise<FaultyBot> {
  const ailment: Ailment = { current: undefined };
  let [offset, faults] = [0, 0];
  const now = () => Date.now() + offset;
  const count = () => {
    faults += 1;
  };
  const log: Log = {
    ...lines,
    fault(name, error, facts) {
      count();
      lines.fault(name, error, facts);
    },
  };
  const store = await openStore(folder, KEY);
  const queue = createTurnQueue();
  const onFault = (turn: string, fault: unknown) => log.fault('turn', fault, { turn });
  const memories = holdMemories(faulty(keepMemories(store, now), ailment), now);
  const supplies = { memories, inOrder: queue.inOrder, now, onFault };
  const marrow = openLive(loadFromConfig(readConfig({})), { supplies, mayServe: () => {}, log });
  const { welcome, isDanger, words, pageWords } = marrow;
  const answer: AnswerTurn = timed(
    async (inbound) => {
      first(inbound.utterance.text);
      return marrow.answer(inbound);
    },
    [log.turn],
  );
  const tokens = createTokens([KEY], 24);
  const transcript = writeLate(faulty(keepTranscript(store, now), ailment));
  const conversations = faulty(keepConversations(store, now), ailment);
  const onFeedback = async () => {};
  const shared = { answer, welcome, words, onFeedback, trustedOrigins: [] };
  const kept = { hold: store.hold, news: store.news, transcript, conversations };
  const directLine = openDirectLine({ ...shared, ...kept, isDanger, tokens, log, limits: LIMITS, secrets: [] });
  const azure = { auth: { production: false }, onIncident: async () => {}, claims: keepClaims(store) };
  const messages = createMessages({
    ...shared,
    ...azure,
    keepReference: async () => {},
    onFault,
    wait: async () => {},
  });
  const files = { assets: openAssets([]), templates: { page: '', embed: '' } };
  const pageTokens = embeddedPageTokens(tokens, conversations, log);
  const page = { ...files, pageTokens, pageWords, trustedOrigins: [], trustProxy: 1 };
  const app = createApp({ ...page, directLine, messages: messages.router, ping: store.ping, log });
  const server = createHttpServer(app, directLine.upgrade);
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    ailment,
    marrow,
    jump(milliseconds) {
      offset = milliseconds;
    },
    lock: () => holdLock(join(folder, STORE_FILE)),
    async damage(table, conversation) {
      const rows = store.db.updateTable(table).set({ sealed: new Uint8Array(64) });
      const last = store.db.selectFrom('activities').select('position').where('conversation', '=', conversation);
      const one = table === 'activities' ? rows.where('position' as never, 'in', last.limit(1) as never) : rows;
      await one.where('conversation', '=', conversation).execute();
      return undefined;
    },
    catchUp: transcript.catchUp,
    faults: () => faults,
    async close() {
      const closed = stop(server);
      await directLine.close();
      server.cut();
      await closed;
      await queue.idle();
      await transcript.stop();
      await store.close();
    },
  };
}
