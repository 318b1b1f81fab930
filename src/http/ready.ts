import type { RequestHandler } from 'express';
import type { Log } from '../telemetry/log';

/** What readiness depends on. */
export interface ReadyParts {
  /** Rejects if a turn could not be answered now. */
  readonly ping: () => Promise<void>;
  /** The state of the content: its version, and why the last edit is not served, if it is not. */
  readonly contentStanding?: () => object;
  /** The result of the regular self-test, and whether this process should leave the work to others. */
  readonly safety?: { readonly isFailing: () => boolean; readonly stepsAside: () => boolean };
  readonly log: Pick<Log, 'fault'>;
}

const SHARED_MS = 500;

/**
 * `GET /ready`: the store answers and the self-test got its guidance. Content and model must be there, or nothing would
 * listen.
 */
export function ready({ ping, log, safety, contentStanding = () => ({}) }: ReadyParts): RequestHandler {
  const isReached = shared(ping);
  return async (_request, response) => {
    const stands = { safety: safety?.isFailing() ? 'failing' : 'ok', content: contentStanding() };
    if (safety?.stepsAside()) {
      response.status(503).json({ status: 'not ready', reason: 'An emergency got no guidance here.', ...stands });
      return;
    }
    try {
      await isReached();
      response.json({ status: 'ready', store: 'ok', model: modelOf(stands.content), ...stands });
    } catch (fault) {
      log.fault('not-ready', fault);
      response.status(503).json({ status: 'not ready', reason: 'The store does not answer.', ...stands });
    }
  };
}

/** Shares one ping among all requests within half a second, because each ping takes the store's write lock. */
function shared(ping: () => Promise<void>): () => Promise<void> {
  let last = { at: Number.NEGATIVE_INFINITY, asked: Promise.resolve() };
  return () => {
    if (performance.now() - last.at > SHARED_MS) last = { at: performance.now(), asked: ping() };
    return last.asked;
  };
}

function modelOf(content: object): string {
  return 'needsBuild' in content ? 'needs a build' : 'ok';
}
