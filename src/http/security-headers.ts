import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** An empty `<style>` that Web Chat makes without a nonce: the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The nonce of one response: what a script or style must carry to run on our page. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce);
}

/** Security headers with a fresh nonce each. In: who may frame the page; where Direct Line is, if it is not here. */
export function securityHeaders(frameAncestors: readonly string[], directLineOrigin?: string): RequestHandler {
  const withNonce = (prefix: string) => (_request: unknown, response: unknown) =>
    `${prefix}${nonceOf(response as Response)}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...frameAncestors],
        scriptSrc: [withNonce("'nonce-"), "'strict-dynamic'"],
        styleSrc: [withNonce("'nonce-"), EMPTY_STYLE],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ['blob:'],
        connectSrc: ["'self'", 'blob:', 'ws:', 'wss:', ...(directLineOrigin ? [directLineOrigin] : [])],
        manifestSrc: ["'self'"],
      },
    },
    xFrameOptions: frameAncestors.length > 0 ? false : { action: 'sameorigin' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    headers(request, response, next);
  };
}
