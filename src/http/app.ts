import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { DirectLine } from '../channels/direct-line/direct-line';
import { onlyMethods } from '../channels/direct-line/direct-line-error';
import type { PageTokens } from '../channels/direct-line/page-tokens';
import type { Tokens } from '../channels/direct-line/tokens';
import type { MyData } from '../my-data';
import type { Log } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';
import { answerErrors, notFound } from './answer-errors';
import { chatPage } from './chat-page';
import { embedScript } from './embed-script';
import { metricsRoute } from './metrics-route';
import { myData } from './my-data';
import type { PageFiles } from './page-files';
import { pageToken } from './page-token';
import type { PageWords } from './page-word';
import { type ReadyParts, ready } from './ready';
import { securityHeaders } from './security-headers';

/** What the server is made of. */
export interface AppParts extends PageFiles, ReadyParts {
  readonly directLine: DirectLine;
  readonly pageTokens: PageTokens;
  /** Where the page's Direct Line is, if it is not here. */
  readonly directLineOrigin?: string;
  /** Looked up for every page, because content may change while the server runs. */
  readonly pageWords: () => PageWords;
  /** `/api/messages`; absent in production if Teams is not configured. */
  readonly messages?: Router;
  /** The way back from a help desk; absent if there is none. */
  readonly desk?: Router | undefined;
  readonly trustedOrigins: readonly string[];
  readonly trustProxy: number;
  readonly myData?: { readonly tokens: Tokens; readonly talks: MyData };
  readonly metrics?: { readonly metrics: Metrics; readonly token?: string; readonly production: boolean };
  readonly log: Log;
}

/** Builds the server's routes. Returns the Express app, which is not listening yet. */
export function createApp(parts: AppParts): Express {
  const { directLine, pageTokens, assets, messages, desk, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustProxy);
  app.use(identify, securityHeaders(parts.trustedOrigins, parts.directLineOrigin));
  // The busiest route comes first.
  if (messages) app.use(messages);
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/ready', ready(parts));
  if (parts.metrics)
    app.get('/metrics', metricsRoute(parts.metrics.metrics, parts.metrics.token, parts.metrics.production));
  if (parts.myData) app.use('/api/my-data', myData(parts.myData.tokens, parts.myData.talks));
  app.use('/v3/directline', directLine.router);
  if (desk) app.use(desk);
  app.use('/api/token', pageToken(pageTokens, log));
  app.use('/assets', assets.router);
  app.get('/embed.js', embedScript(parts.templates.embed, parts.pageWords));
  app.get('/', chatPage(parts.templates.page, parts.pageWords, assets));
  for (const path of ['/', '/health', '/ready', '/embed.js', ...(parts.metrics ? ['/metrics'] : [])])
    for (const method of ['post', 'put', 'patch', 'delete'] as const) app[method](path, onlyMethods('GET', 'HEAD'));
  app.get('/api/token', onlyMethods('POST'));
  app.use(notFound, answerErrors(log));
  return app;
}

/** Gives every request an id, so that a response leads to its line in the log. A turn gets the id of its request. */
const identify: RequestHandler = (_request, response, next) => {
  response.setHeader('x-request-id', randomUUID());
  next();
};
