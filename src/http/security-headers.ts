import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { bytesInStore } from '../state/random-bytes';

/** An empty `<style>` that Web Chat makes without a nonce: the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The nonce of one response: what a script or style must carry to run on our page. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce);
}

const NONCE_BYTES = 16;

/** What stands for the nonce in headers that are kept. */
const NONCE = '{nonce}';

type Header = readonly [name: string, value: string];

/** A header's value, cut where a nonce comes in. */
type Cut = readonly [name: string, pieces: readonly string[]];

/** Security headers with a fresh nonce each. In: who may frame the page; where Direct Line is, if it is not here. */
export function securityHeaders(frameAncestors: readonly string[], directLineOrigin?: string): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...frameAncestors],
        scriptSrc: [`'nonce-${NONCE}'`, "'strict-dynamic'"],
        styleSrc: [`'nonce-${NONCE}'`, EMPTY_STYLE],
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
  const kept = headersOf(headers).map(([name, value]): Cut => [name, value.split(NONCE)]);
  const nextNonce = bytesInStore(NONCE_BYTES);
  return (_request, response, next) => {
    const nonce = nextNonce().toString('base64');
    response.locals.nonce = nonce;
    for (const [name, pieces] of kept) response.setHeader(name, pieces.join(nonce));
    next();
  };
}

/** What helmet sets on a response. It is the same for every one, so it is asked once. */
function headersOf(headers: ReturnType<typeof helmet>): readonly Header[] {
  const kept: Header[] = [];
  const response = { setHeader: (...header: Header) => kept.push(header), removeHeader: () => {} };
  headers({} as IncomingMessage, response as unknown as ServerResponse, (fault) => {
    if (fault) throw fault;
  });
  return kept;
}
