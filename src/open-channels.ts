import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDirectLine } from './channels/direct-line/direct-line';
import { createTokens } from './channels/direct-line/tokens';
import { messagesAllowed } from './channels/messages/auth';
import { createMessagesRouter } from './channels/messages/router';
import type { Config } from './config';
import { createApp } from './http/app';
import { openAssets } from './http/assets';
import type { LiveMarrow } from './live-marrow';
import type { Log } from './log';
import type { Metrics } from './metrics';
import type { MyData } from './my-data';
import { keepConversations } from './state/conversations';
import { keepFeedback } from './state/feedback';
import type { openStore } from './state/open-store';
import { keepTranscript } from './state/transcript';
import { writeLate } from './state/write-late';
import type { SafetyWatch } from './watch-safety';

const WEB = 'web';
const PAGE_FILES = ['webchat.js', 'page.js', 'page.css', 'icon.svg'];

/** What the two ways in stand on. */
export interface ChannelParts {
  readonly config: Config;
  readonly log: Log;
  readonly marrow: LiveMarrow;
  /** The turn, timed. */
  readonly answer: LiveMarrow['answer'];
  readonly store: Awaited<ReturnType<typeof openStore>>;
  readonly key: Uint8Array;
  readonly myData: MyData;
  readonly metrics: Metrics;
  readonly safety: SafetyWatch;
}

/** The two ways in: the embedded Direct Line with its page, and `/api/messages` where it may exist. */
export function openChannels({ config, log, marrow, answer, store, key, metrics, ...watched }: ChannelParts) {
  const { words, welcome, pageWords, standing: contentStanding } = marrow;
  const tokens = createTokens(key, config.retentionHours);
  const onFeedback = keepFeedback(store);
  const { trustedOrigins, trustProxy, production, directLineSecret: secret, metricsToken: token } = config;
  const transcript = writeLate(keepTranscript(store));
  const directLine = openDirectLine({
    answer,
    welcome,
    tokens,
    transcript,
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
    pageWords,
    contentStanding,
    trustedOrigins,
    trustProxy,
    ping: store.ping,
    ...watched,
    metrics: { metrics, production, ...(token && { token }) },
    log,
    ...(messages && { messages }),
  });
  return { app, directLine, transcript };
}
