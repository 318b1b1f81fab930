import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { DirectLine } from '../channels/direct-line/direct-line';
import type { Tokens } from '../channels/direct-line/tokens';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import type { MyData } from '../my-data';
import { withRequestId } from '../request-id';
import { answerErrors, notFound } from './answer-errors';
import type { Assets } from './assets';
import { chatPage, type PageWords } from './chat-page';
import { metricsRoute } from './metrics-route';
import { myData } from './my-data';
import { pageToken } from './page-token';
import { type ReadyParts, ready } from './ready';
import { securityHeaders } from './security-headers';

/** What the server carries. */
export interface AppParts extends ReadyParts {
  readonly directLine: DirectLine;
  readonly tokens: Tokens;
  readonly assets: Assets;
  readonly template: string;
  /** Looked up for every page: content may change while the server runs. */
  readonly pageWords: () => PageWords;
  /** `/api/messages`; absent where Teams is not configured in production. */
  readonly messages?: Router;
  readonly trustedOrigins: readonly string[];
  readonly trustProxy: number;
  readonly myData?: MyData;
  readonly metrics?: { readonly metrics: Metrics; readonly token?: string; readonly production: boolean };
  readonly log: Log;
}

/** Builds the server's routes. In: what it carries. Out: the Express app, not yet listening. */
export function createApp(parts: AppParts): Express {
  const { directLine, tokens, assets, messages, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustProxy);
  app.use(identify, securityHeaders(parts.trustedOrigins));
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/ready', ready(parts));
  if (parts.metrics)
    app.get('/metrics', metricsRoute(parts.metrics.metrics, parts.metrics.token, parts.metrics.production));
  if (parts.myData) app.use('/api/my-data', myData(tokens, parts.myData));
  app.use('/v3/directline', directLine.router);
  if (messages) app.use(messages);
  app.use('/api/token', pageToken(tokens));
  app.use('/assets', assets.router);
  app.get('/', chatPage(parts.template, parts.pageWords, assets));
  app.use(notFound, answerErrors(log));
  return app;
}

/** Gives every request an id, so that a line of the log can be found from a response. */
const identify: RequestHandler = (_request, response, next) => {
  const id = randomUUID();
  response.set('x-request-id', id);
  withRequestId(id, next);
};
