import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble';
import { openDirectLine } from './channels/direct-line/direct-line';
import { createTokens } from './channels/direct-line/tokens';
import { messagesAllowed } from './channels/messages/auth';
import { createMessagesRouter } from './channels/messages/router';
import { type Config, readConfig } from './config';
import type { Deployment } from './domain/deployment';
import { createApp } from './http/app';
import { openAssets } from './http/assets';
import { createHttpServer, listen, stop } from './http/server';
import { type Loaded, loadFromConfig } from './load-from-config';
import { type Log, openLog } from './log';
import { keepConversations } from './state/conversations';
import { keepFeedback } from './state/feedback';
import { keepMemories } from './state/memories';
import { openStore } from './state/open-store';
import { startRetention } from './state/retention';
import { openStateKey } from './state/state-key';
import { keepTranscript } from './state/transcript';
import { createTurnQueue } from './state/turn-queue';
import { timed } from './timed';
import { watchCounts } from './watch-counts';

const WEB = 'web';
const PAGE_FILES = ['webchat.js', 'page.js', 'page.css', 'icon.svg'];
/** After this, a stop no longer waits for turns and sockets. */
const PATIENCE_MS = 10_000;

/** Builds every part once, plugs them together, and listens. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const loaded = loadFromConfig(config);
  refuseDrafts(config, loaded);
  const key = openStateKey(config.stateDir, config.stateKey);
  const store = await openStore(config.stateDir, key);
  const onFault = (turn: string, fault: unknown) => log.fault('turn', fault, { turn });
  const queue = createTurnQueue();
  const { stop: stopCounting, ...counters } = watchCounts(store, log);
  const marrow = assemble({
    ...loaded,
    memories: keepMemories(store),
    inOrder: queue.inOrder,
    ...counters,
    onFault,
  });
  const answer = timed(marrow.answer, log);
  const channels = openChannels({ config, log, loaded, answer, welcome: marrow.welcome, store, key });
  const server = createHttpServer(channels.app, channels.directLine.upgrade);
  await channels.directLine.resume();
  const stopRetention = startRetention(store, config.retentionHours, (fault) => log.fault('retention', fault));
  const port = await listen(server, config.port, config.host);
  tellWhereItIs(config, loaded.content.deployment, port, log);

  endOnSignal(async () => {
    stopRetention();
    const closed = stop(server);
    await channels.directLine.close();
    await closed;
    await queue.idle();
    await stopCounting();
    await store.close();
  });
}

/** Lets what is under way finish, and ends all the same where it does not. */
function endOnSignal(close: () => Promise<void>): void {
  const end = async () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
}

interface ChannelParts {
  readonly config: Config;
  readonly log: Log;
  readonly loaded: Loaded;
  readonly answer: ReturnType<typeof assemble>['answer'];
  readonly welcome: ReturnType<typeof assemble>['welcome'];
  readonly store: Awaited<ReturnType<typeof openStore>>;
  readonly key: Uint8Array;
}

/** The two ways in: the embedded Direct Line with its page, and `/api/messages` where it may exist. */
function openChannels({ config, log, loaded, answer, welcome, store, key }: ChannelParts) {
  const words = loaded.content.channelWords;
  const tokens = createTokens(key, config.retentionHours);
  const onFeedback = keepFeedback(store);
  const { trustedOrigins, trustProxy, production, directLineSecret: secret } = config;
  const directLine = openDirectLine({
    answer,
    welcome,
    tokens,
    transcript: keepTranscript(store),
    conversations: keepConversations(store),
    words,
    onFeedback,
    log,
    trustedOrigins,
    ...(secret && { secret }),
  });
  const auth = { production, ...(config.teams && { teams: config.teams }) };
  const onFault = (turn: string, fault: unknown) => log.fault('messages', fault, { turn });
  const messages = messagesAllowed(auth)
    ? createMessagesRouter({ answer, welcome, auth, words, onFault, onFeedback })
    : undefined;
  const assets = openAssets([join(config.buildDir, 'web'), WEB], PAGE_FILES);
  const template = readFileSync(join(WEB, 'index.html'), 'utf8');
  const app = createApp({
    directLine,
    tokens,
    assets,
    template,
    pageWords: loaded.content.pageWords,
    trustedOrigins,
    trustProxy,
    ping: store.ping,
    log,
    ...(messages && { messages }),
  });
  return { app, directLine };
}

/** Words that no clinician has signed are not served in production unless the deployer says so. */
function refuseDrafts({ production, allowDraftContent }: Config, { content }: Loaded): void {
  if (!production || allowDraftContent || !content.library.isDraft) return;
  throw new Error(
    'The content is a draft that no clinician has reviewed. Set ALLOW_DRAFT_CONTENT=1 to serve it in production all the same; the bot then says that it is a draft.',
  );
}

function tellWhereItIs({ host, production, teams }: Config, deployment: Deployment, port: number, log: Log): void {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const { isClosed: closed, isPreview: preview } = deployment;
  log.event('listening', { host, port, production, teams: teams !== undefined, closed, preview });
  process.stderr.write(`Marrow listens. Open http://${shown}:${port}/\n`);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
