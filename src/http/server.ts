import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Upgrade } from '../channels/direct-line/upgrade';
import { expressMessages } from './express-messages';

/** Timeouts in milliseconds against clients that send slowly and never finish. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;
/** How often slow clients are looked for. Node's default of 30 seconds would double every timeout. */
const LOOK_MS = 5_000;
/** If no request comes for this long, none was on its way when the server stopped listening. */
const QUIET_MS = 50;
/** Bytes of all headers of one request; a token has half a kilobyte. */
const MOST_HEADER_BYTES = 16_384;

/** The response to a request that could not be parsed, by Node's error code (RFC 6585, RFC 9110). */
const UNREADABLE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** The HTTP server, and how many WebSockets are open. */
export type HttpServer = Server & {
  readonly sockets: () => number;
  /** Resolves when no request is being answered. */
  readonly answered: () => Promise<void>;
  /** Ends whatever did not end when asked to. */
  readonly cut: () => void;
};

/** What tests of slow clients may change. */
export interface Patience {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
}

const PATIENCE: Patience = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: LOOK_MS,
};

/** Makes the HTTP server, which is not listening yet. */
export function createHttpServer(app: RequestListener, upgrade: Upgrade, patience = PATIENCE): HttpServer {
  const limits = { ...patience, keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES };
  const server = createServer({ ...limits, ...expressMessages(app) }, app);
  const sockets = new Set<Duplex>();
  const underWay = new Set<Promise<unknown>>();
  server.on('request', (_request, response) => {
    const ended = once(response, 'close').finally(() => underWay.delete(ended));
    underWay.add(ended);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!taken(upgrade, request, socket, head)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    if (socket.writable) socket.end(`HTTP/1.1 ${UNREADABLE[code] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
  });
  const cut = () => {
    server.closeAllConnections();
    for (const socket of sockets) socket.destroy();
  };
  const answered = async () => {
    do {
      await Promise.allSettled(underWay);
      await wait(QUIET_MS);
    } while (underWay.size > 0);
  };
  return Object.assign(server, { sockets: () => sockets.size, answered, cut });
}

// A URL that cannot be parsed is not ours. An exception here would end the process.
function taken(upgrade: Upgrade, request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
  try {
    return upgrade(request, socket, head);
  } catch {
    return false;
  }
}

/** What keeps a server from listening, by error code, and what to do about it. */
const CANNOT_LISTEN: Readonly<Record<string, (host: string, port: number) => Error>> = {
  EADDRINUSE: (_host, port) => new Error(`Port ${port} is taken. Set PORT to another, such as PORT=${port + 1}.`),
  EACCES: (_host, port) =>
    new Error(`Port ${port} is not for this user. Set PORT to one above 1023, such as PORT=3978.`),
  EADDRNOTAVAIL: (host) => new Error(`This machine has no address "${host}". Set HOST to one, such as HOST=0.0.0.0.`),
  ENOTFOUND: (host) => new Error(`There is no host "${host}". Set HOST to an address of this machine, or to 0.0.0.0.`),
};

/** Starts listening. Resolves to the port; rejects with advice. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      reject(CANNOT_LISTEN[fault.code ?? '']?.(host, port) ?? fault);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Accepts no new connections and resolves when the last is gone. Idle ones are closed at once. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
