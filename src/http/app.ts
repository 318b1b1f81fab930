import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { DirectLine } from '../channels/direct-line/direct-line';
import type { Tokens } from '../channels/direct-line/tokens';
import type { Log } from '../log';
import { answerErrors, notFound } from './answer-errors';
import type { Assets } from './assets';
import { chatPage, type PageWords } from './chat-page';
import { pageToken } from './page-token';
import { securityHeaders } from './security-headers';

/** What the server carries. */
export interface AppParts {
  readonly directLine: DirectLine;
  readonly tokens: Tokens;
  readonly assets: Assets;
  readonly template: string;
  /** Looked up for every page: content may change while the server runs. */
  readonly pageWords: () => PageWords;
  /** `/api/messages`; absent where Teams is not configured in production. */
  readonly messages?: Router;
  /** The way back from a desk of persons; absent where there is none. */
  readonly desk?: Router | undefined;
  readonly trustedOrigins: readonly string[];
  readonly trustProxy: number;
  /** Rejects where a turn could not be answered now. */
  readonly ping: () => Promise<void>;
  /** How the content stands: its version, and why the last edit is not served, if it is not. */
  readonly contentStanding?: () => object;
  readonly log: Log;
}

/** Builds the server's routes. In: what it carries. Out: the Express app, not yet listening. */
export function createApp(parts: AppParts): Express {
  const { directLine, tokens, assets, messages, desk, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustProxy);
  app.use(identify, securityHeaders(parts.trustedOrigins));
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/ready', ready(parts));
  app.use('/v3/directline', directLine.router);
  if (messages) app.use(messages);
  if (desk) app.use(desk);
  app.use('/api/token', pageToken(tokens));
  app.use('/assets', assets.router);
  app.get('/', chatPage(parts.template, parts.pageWords, assets));
  app.use(notFound, answerErrors(log));
  return app;
}

/** Gives every request an id, so that a line of the log can be found from a response. */
const identify: RequestHandler = (_request, response, next) => {
  response.set('x-request-id', randomUUID());
  next();
};

function ready({ ping, log, contentStanding = () => ({}) }: AppParts): RequestHandler {
  return async (_request, response) => {
    try {
      await ping();
      response.json({ status: 'ready', content: contentStanding() });
    } catch (fault) {
      log.fault('not-ready', fault);
      response.status(503).json({ status: 'not ready', reason: 'The store does not answer.' });
    }
  };
}
