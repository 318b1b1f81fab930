import { type DirectLine, openDirectLine } from '../../src/channels/direct-line/direct-line';
import type { Limits } from '../../src/channels/direct-line/limit-numbers';
import { embeddedPageTokens, type PageTokens } from '../../src/channels/direct-line/page-tokens';
import { createTokens, type Tokens } from '../../src/channels/direct-line/tokens';
import type { Reply } from '../../src/domain/reply';
import type { AnswerTurn, InboundTurn, TurnFacts } from '../../src/domain/turn';
import { createApp } from '../../src/http/app';
import { openAssets } from '../../src/http/assets';
import { createHttpServer, listen, stop } from '../../src/http/server';
import { keepConversations } from '../../src/state/conversations';
import type { Feedback } from '../../src/state/feedback';
import { openStore, type Store } from '../../src/state/open-store';
import { keepTranscript } from '../../src/state/transcript';
import type { Log } from '../../src/telemetry/log';
import { WORDS } from './channel-words';
import { freshFolder, KEY } from './state';

export { WORDS };

/** What changes between tests of the server. */
export interface Changes {
  readonly folder?: string;
  /** A PostgreSQL to share; without it, the store is a file in the folder. */
  readonly databaseUrl?: string;
  readonly answer?: AnswerTurn;
  readonly secrets?: readonly string[];
  readonly trustedOrigins?: readonly string[];
  readonly limits?: Limits;
  /** Proxies in front; none unless it is said. */
  readonly trustProxy?: number;
  /** The clock of tokens, if it is not the usual one. */
  readonly now?: () => number;
  /** The page's way to a token, if it is not the usual one. */
  readonly pageTokens?: (tokens: Tokens) => PageTokens;
}

/** A server in this process, with what tests look at. */
export interface InProcess {
  readonly url: string;
  readonly folder: string;
  readonly store: Store;
  readonly tokens: Tokens;
  readonly directLine: DirectLine;
  readonly heard: InboundTurn[];
  readonly feedback: Feedback[];
  readonly faults: string[];
  /** What stood beside the faults in the log. */
  readonly besideFaults: string[];
  readonly close: () => Promise<void>;
}

/** The plainest reply there is. */
export function notice(text: string): Reply {
  return { kind: 'notice', outcome: 'notice', paragraphs: [text], suggestions: [], lines: [] };
}

/** Facts of a turn that found nothing, but for the changes. */
export function factsOf(turn: string, changes: Partial<TurnFacts> = {}): TurnFacts {
  const found = { disposition: 'none', presentation: 'none', redFlags: [], outcome: 'answer' } as const;
  const meant = { intent: 'causes', topic: 'bone-marrow-edema', confidence: 1 };
  return { turn, contentVersion: 'test', ...found, ...meant, ...changes };
}

const RAISED = { disposition: 'emergency', presentation: 'interrupt', outcome: 'escalate' } as const;

/** A turn that says back what it heard; "danger" in it raises an emergency. */
export const echoTurn: AnswerTurn = async ({ id, utterance: { text } }) => {
  const isDanger = text.includes('danger');
  return {
    replies: [notice(isDanger ? 'Call now.' : `You said: ${text}`)],
    facts: factsOf(id, isDanger ? RAISED : {}),
  };
};

/** Opens the real channel and server around a small turn. In: what is different from the usual. */
export async function openInProcess(changes: Changes = {}): Promise<InProcess> {
  const { answer = echoTurn, trustedOrigins = [], folder = freshFolder(), databaseUrl } = changes;
  const { secrets = [], pageTokens, limits, trustProxy = 0 } = changes;
  const heard: InboundTurn[] = [];
  const feedback: Feedback[] = [];
  const faults: string[] = [];
  const besideFaults: string[] = [];
  const fault: Log['fault'] = (name, _error, facts) => {
    faults.push(name);
    besideFaults.push(JSON.stringify(facts ?? {}));
  };
  const log: Log = { turn: () => {}, event: () => {}, warn: () => {}, fault };
  const store = await openStore(folder, KEY, { ...(databaseUrl && { databaseUrl }) });
  const tokens = createTokens([KEY], 24, changes.now);
  const conversations = keepConversations(store);
  const directLine = openDirectLine({
    answer: (inbound) => {
      heard.push(inbound);
      return answer(inbound);
    },
    isDanger: ({ text }) => text.includes('danger'),
    hold: store.hold,
    news: store.news,
    welcome: async ({ id }) => ({ replies: [notice('Welcome')], facts: factsOf(id) }),
    tokens,
    transcript: keepTranscript(store),
    conversations,
    words: WORDS,
    onFeedback: async (given) => void feedback.push(given),
    log,
    trustedOrigins,
    trustProxy,
    secrets,
    ...(limits && { limits }),
  });
  const page = { assets: openAssets([]), templates: { page: '', embed: '' }, pageWords: () => ({}) };
  const pages = pageTokens?.(tokens) ?? embeddedPageTokens(tokens, conversations, log);
  const app = createApp({
    directLine,
    pageTokens: pages,
    ...page,
    trustedOrigins,
    trustProxy,
    ping: store.ping,
    log,
  });
  const server = createHttpServer(app, directLine.upgrade);
  const port = await listen(server, 0, '127.0.0.1');
  const close = async () => {
    const closed = stop(server);
    await directLine.close();
    server.closeAllConnections();
    await closed;
    await store.close().catch(() => undefined);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    store,
    tokens,
    directLine,
    heard,
    feedback,
    faults,
    besideFaults,
    close,
  };
}
