import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { bytesInStore } from '../state/random-bytes';

/** The hash of an empty string: Web Chat makes an empty `<style>` without a nonce. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The nonce of one response, which a script or style must carry to run on our page. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce);
}

const NONCE_BYTES = 16;

/** Placeholders in the prepared headers for the nonce and for our own sockets. */
const NONCE = '{nonce}';
const SOCKETS = '{sockets}';
const GAP = /(\{nonce\}|\{sockets\})/;

/** A host that may go into a policy. The client chooses the Host header, so anything else is replaced by `'self'`. */
const HOST = /^[a-z\d.-]+(?::\d{1,5})?$/i;

type Header = readonly [name: string, value: string];

/** A header's value, split where a nonce or a host is filled in. */
type Cut = readonly [name: string, pieces: readonly string[]];

/**
 * Sets security headers with a fresh nonce for each response.
 * @param frameAncestors sites that may frame the page
 * @param directLineOrigin where Direct Line is, if it is not here
 */
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
        connectSrc: ["'self'", 'blob:', SOCKETS, ...(directLineOrigin ? withSockets(directLineOrigin) : [])],
        manifestSrc: ["'self'"],
      },
    },
    xFrameOptions: frameAncestors.length > 0 ? false : { action: 'sameorigin' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const kept = headersOf(headers).map(([name, value]): Cut => [name, value.split(GAP)]);
  const nextNonce = bytesInStore(NONCE_BYTES);
  return (request, response, next) => {
    const nonce = nextNonce().toString('base64');
    response.locals.nonce = nonce;
    const filled: Readonly<Record<string, string>> = { [NONCE]: nonce, [SOCKETS]: socketsOf(request.host) };
    for (const [name, pieces] of kept) response.setHeader(name, pieces.map((piece) => filled[piece] ?? piece).join(''));
    next();
  };
}

// Safari before 15.4 does not accept 'self' for a WebSocket, so the host is named.
function socketsOf(host: string | undefined): string {
  return host !== undefined && HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

const withSockets = (origin: string): readonly string[] => [origin, origin.replace(/^http/, 'ws')];

/** The headers that helmet sets. They are the same for every response, so helmet runs once. */
function headersOf(headers: ReturnType<typeof helmet>): readonly Header[] {
  const kept: Header[] = [];
  const response = { setHeader: (...header: Header) => kept.push(header), removeHeader: () => {} };
  headers({} as IncomingMessage, response as unknown as ServerResponse, (fault) => {
    if (fault) throw fault;
  });
  return kept;
}
