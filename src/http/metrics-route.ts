import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Metrics } from '../telemetry/metrics';

/**
 * `GET /metrics` in Prometheus' text format. In production it does not exist without a token, because how many
 * emergencies a clinic has is nobody's business.
 * @param token what a scraper must send, if there is one
 */
export function metricsRoute(metrics: Metrics, token: string | undefined, production: boolean): RequestHandler {
  return async (request, response, next) => {
    if (token === undefined && production) return next();
    if (token !== undefined && !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      response.status(401).json({ error: { code: 'Unauthorized', message: 'Send METRICS_TOKEN as a bearer token.' } });
      return;
    }
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(await metrics.text());
  };
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
