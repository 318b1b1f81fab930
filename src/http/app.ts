import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { DirectLine } from '../channels/direct-line/direct-line';
import type { PageTokens } from '../channels/direct-line/page-tokens';
import type { Log } from '../log';
import { answerErrors, notFound } from './answer-errors';
import { chatPage } from './chat-page';
import { embedScript } from './embed-script';
import type { PageFiles } from './page-files';
import { pageToken } from './page-token';
import type { PageWords } from './page-word';
import { securityHeaders } from './security-headers';

/** What the server carries. */
export interface AppParts extends PageFiles {
  readonly directLine: DirectLine;
  readonly pageTokens: PageTokens;
  /** Where the page's Direct Line is, if it is not here. */
  readonly directLineOrigin?: string;
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
  const { directLine, pageTokens, assets, messages, desk, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustProxy);
  app.use(identify, securityHeaders(parts.trustedOrigins, parts.directLineOrigin));
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/ready', ready(parts));
  app.use('/v3/directline', directLine.router);
  if (messages) app.use(messages);
  if (desk) app.use(desk);
  app.use('/api/token', pageToken(pageTokens, log));
  app.use('/assets', assets.router);
  app.get('/embed.js', embedScript(parts.templates.embed, parts.pageWords));
  app.get('/', chatPage(parts.templates.page, parts.pageWords, assets));
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
