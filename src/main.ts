import { join } from 'node:path';
import { openDirectLine } from './channels/direct-line/direct-line';
import { type Config, readConfig } from './config';
import { stampFolders } from './content/stamp-folders';
import type { Deployment } from './domain/deployment';
import { endOnSignal } from './end-on-signal';
import { createApp } from './http/app';
import { openPageFiles } from './http/page-files';
import { createHttpServer, listen, stop } from './http/server';
import { type LiveMarrow, openLive } from './live-marrow';
import { loadFromConfig } from './load-from-config';
import { type Log, openLog } from './log';
import { openDesk } from './open-desk';
import { openMessages } from './open-messages';
import { openPageTokens, openTokens } from './open-page-tokens';
import { readApart } from './read-apart';
import { recordTalks } from './record-talks';
import { refuseDrafts } from './refuse-drafts';
import { keepConversations } from './state/conversations';
import { keepFeedback } from './state/feedback';
import { keepMemories } from './state/memories';
import { openStore } from './state/open-store';
import { startRetention } from './state/retention';
import { openStateKey } from './state/state-key';
import { keepTranscript } from './state/transcript';
import { createTurnQueue } from './state/turn-queue';
import { timed } from './timed';
import { watchContent } from './watch-content';
import { watchCounts } from './watch-counts';

/** Builds every part once, plugs them together, and listens. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const stampAtStart = await stampFolders([config.contentDir, config.intentsDir], config.deploymentFile);
  const loaded = loadFromConfig(config);
  refuseDrafts(config, loaded.content);
  const key = openStateKey(config.stateDir, config.stateKey);
  const store = await openStore(config.stateDir, key, {
    ...(config.databaseUrl !== undefined && { databaseUrl: config.databaseUrl }),
    onFault: log.fault,
  });
  const onFault = (turn: string, fault: unknown) => log.fault('turn', fault, { turn });
  const queue = createTurnQueue(store.hold);
  const { stop: stopCounting, ...counters } = watchCounts(store, log);
  const supplies = {
    memories: keepMemories(store),
    inOrder: queue.inOrder,
    ...recordTalks(store, config.handoff, onFault),
    ...counters,
    onFault,
  };
  const marrow = openLive(loaded, { supplies, mayServe: (content) => refuseDrafts(config, content), log });
  const read = () => readApart(config);
  const contentWatch = watchContent({ ...config, stampAtStart, read, take: marrow.take, log });
  process.on('SIGHUP', () => void contentWatch.reload());
  const channels = openChannels({ config, log, marrow, answer: timed(marrow.answer, log), store, key });
  const server = createHttpServer(channels.app, channels.directLine.upgrade);
  // With a shared store, what another process answers at this moment is not left behind: `lookAround` finds what is.
  if (!store.news.isShared) channels.directLine.resume();
  const stopRetention = startRetention(store, config.retentionHours, (fault) => log.fault('retention', fault));
  const port = await listen(server, config.port, config.host);
  tellWhereItIs(config, loaded.content.deployment, port, log);

  endOnSignal(async () => {
    stopRetention();
    contentWatch.stop();
    const closed = stop(server);
    await channels.directLine.close();
    await closed;
    await queue.idle();
    await stopCounting();
    await store.close();
  });
}

interface ChannelParts {
  readonly config: Config;
  readonly log: Log;
  readonly marrow: LiveMarrow;
  /** The turn, timed. */
  readonly answer: LiveMarrow['answer'];
  readonly store: Awaited<ReturnType<typeof openStore>>;
  readonly key: Uint8Array;
}

/** The two ways in: the embedded Direct Line with its page, and `/api/messages` where it may exist. */
function openChannels({ config, log, marrow, answer, store, key }: ChannelParts) {
  const { words, welcome, isDanger, pageWords, standing: contentStanding } = marrow;
  const tokens = openTokens(config, key);
  const conversations = keepConversations(store);
  const onFeedback = keepFeedback(store);
  const { trustedOrigins, trustProxy, directLineSecrets: secrets } = config;
  const directLine = openDirectLine({
    answer,
    welcome,
    isDanger,
    tokens,
    hold: store.hold,
    news: store.news,
    transcript: keepTranscript(store),
    conversations,
    words,
    onFeedback,
    log,
    trustedOrigins,
    trustProxy,
    secrets,
  });
  const messages = openMessages({ answer, welcome, words, onFeedback, config, store, log });
  const app = createApp({
    directLine,
    ...openPageTokens(config, { tokens, conversations, log }),
    ...openPageFiles('web', join(config.buildDir, 'web')),
    pageWords,
    contentStanding,
    trustedOrigins,
    trustProxy,
    ping: store.ping,
    log,
    ...(messages && { messages: messages.router }),
    desk: openDesk(config.handoff, { marrow, answer, directLine, messages, store, log }),
  });
  return { app, directLine };
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
