import { join } from 'node:path';
import { openDirectLine } from '../channels/direct-line/direct-line';
import type { Unsaved } from '../channels/direct-line/unsaved';
import type { Config } from '../config/config';
import { createApp } from '../http/app';
import { openPageFiles } from '../http/page-files';
import type { LiveMarrow } from '../load/live-marrow';
import type { MyData } from '../my-data';
import { keepConversations } from '../state/conversations';
import { keepFeedback } from '../state/feedback';
import type { openStore } from '../state/open-store';
import type { Transcript } from '../state/transcript';
import type { Log } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';
import type { SafetyWatch } from '../watch/watch-safety';
import { openDesk } from './open-desk';
import { openMessages } from './open-messages';
import { openPageTokens, openTokens } from './open-page-tokens';

/** What both channels need. */
export interface ChannelParts {
  readonly config: Config;
  readonly log: Log;
  readonly marrow: LiveMarrow;
  /** The turn, with its time measured. */
  readonly answer: LiveMarrow['answer'];
  readonly store: Awaited<ReturnType<typeof openStore>>;
  readonly transcript: Transcript;
  /** What could not be logged and nobody has seen yet. */
  readonly unsaved: Unsaved;
  readonly key: Uint8Array;
  readonly myData: MyData;
  readonly metrics: Metrics;
  readonly safety: SafetyWatch;
}

/** The two ways in: the embedded Direct Line with its page, and `/api/messages` where it may exist. */
export function openChannels({
  config,
  log,
  marrow,
  answer,
  store,
  key,
  metrics,
  myData,
  safety,
  ...kept
}: ChannelParts) {
  const { transcript, unsaved } = kept;
  const { words, welcome, isDanger, pageWords, standing: contentStanding } = marrow;
  const tokens = openTokens(config, key);
  const conversations = keepConversations(store);
  const onFeedback = keepFeedback(store);
  const { trustedOrigins, trustProxy, production, directLineSecrets: secrets, metricsToken: token } = config;
  const directLine = openDirectLine({
    answer,
    welcome,
    isDanger,
    tokens,
    hold: store.hold,
    news: store.news,
    transcript,
    unsaved,
    conversations,
    words,
    onFeedback,
    log,
    trustedOrigins,
    trustProxy,
    secrets,
  });
  const messages = openMessages({ answer, welcome, isDanger, words, onFeedback, config, store, log });
  const app = createApp({
    directLine,
    ...openPageTokens(config, { tokens, conversations, log }),
    ...openPageFiles('web', join(config.buildDir, 'web')),
    pageWords,
    contentStanding,
    trustedOrigins,
    trustProxy,
    ping: store.ping,
    safety,
    myData: { tokens, talks: myData },
    metrics: { metrics, production, ...(token && { token }) },
    log,
    ...(messages && { messages: messages.router }),
    desk: openDesk(config.handoff, { marrow, answer, directLine, messages, store, log }),
  });
  return { app, directLine };
}
