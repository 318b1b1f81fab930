import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { SocketLimit } from './count-sockets';
import { errorBody } from './direct-line-error';
import type { Ledger } from './ledger';
import { isTrustedOrigin } from './origins';
import type { Rooms } from './rooms';
import { hostOf } from './seen-by-proxy';
import { streamTo } from './stream';
import type { StreamGrant, Tokens } from './tokens';

/** Handles a request to upgrade to a WebSocket; false if the address is not one of ours. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** The WebSocket side of Direct Line, and how to close it. */
export interface Sockets {
  readonly upgrade: Upgrade;
  readonly close: () => void;
}

const BASE = '/v3/directline/';
const STREAM = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
const MOST_SOCKETS_EACH = 10;
const PING_MS = 30_000;

/** What the WebSocket side needs. */
export interface SocketParts {
  readonly tokens: Tokens;
  readonly ledger: Ledger;
  readonly rooms: Rooms;
  /** Configured origins. */
  readonly trusted: readonly string[];
  readonly limit: SocketLimit;
  /** How many proxies in front are ours. */
  readonly trustProxy: number;
}

/** Opens the WebSocket side. */
export function openSockets(parts: SocketParts): Sockets {
  const { tokens, ledger, rooms, limit } = parts;
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const alive = new WeakSet<object>();
  const begun = new WeakMap<object, number>();
  // An open socket needs no token. It is closed once its chain of tokens could not be renewed any more.
  const isOver = (open: object) => tokens.secondsOf(begun.get(open)) <= 0;
  const heartbeat = setInterval(() => pingAll(server, alive, isOver), PING_MS).unref();
  const accept = async (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    ticket: string,
    conversation: string,
  ) => {
    const wait = limit.secondsFor(request);
    if (wait > 0) return turnAway(socket, 429, wait);
    const grant = await tokens.readStream(ticket);
    const refusal = refuse(grant, conversation, request, parts);
    if (refusal || !grant) return turnAway(socket, refusal ?? 403);
    server.handleUpgrade(request, socket, head, (open) => {
      alive.add(open);
      begun.set(open, grant.begun);
      open.on('pong', () => alive.add(open));
      streamTo(open, conversation, grant.after, ledger, rooms);
    });
  };
  return {
    upgrade(request, socket, head) {
      // Split by hand: `new URL` would throw on some input, and nothing here would catch it.
      const [path = '', query = ''] = (request.url ?? '').split('?');
      if (!path.startsWith(BASE)) return false;
      socket.on('error', () => socket.destroy());
      const conversation = STREAM.exec(path)?.[1];
      if (conversation === undefined) turnAway(socket, 404);
      else {
        const ticket = new URLSearchParams(query).get('t') ?? '';
        accept(request, socket, head, ticket, conversation).catch(() => socket.destroy());
      }
      return true;
    },
    close() {
      clearInterval(heartbeat);
      for (const client of server.clients) client.close(1001);
      server.close();
    },
  };
}

// A dead connection has not answered the last ping, and is cut at this one.
function pingAll(server: WebSocketServer, alive: WeakSet<object>, isOver: (client: object) => boolean): void {
  for (const client of server.clients) {
    if (!alive.delete(client)) client.terminate();
    else if (isOver(client)) client.close(1008);
    else client.ping();
  }
}

function refuse(
  grant: StreamGrant | undefined,
  conversation: string,
  request: IncomingMessage,
  { trusted, rooms, trustProxy }: SocketParts,
) {
  if (grant?.conversation !== conversation) return 403;
  const origins = trusted.length > 0 ? trusted : (grant.origins ?? []);
  if (!isTrustedOrigin(request.headers.origin, hostOf(request, trustProxy), origins)) return 403;
  return rooms.present(conversation).length >= MOST_SOCKETS_EACH ? 429 : undefined;
}

const REFUSALS = {
  403: ['Forbidden', 'TokenExpired', 'Get a new stream address with GET conversations/{id}.'],
  404: ['Not Found', 'NotFound', 'Direct Line 3.0 has no WebSocket at this address.'],
  429: ['Too Many Requests', 'TooManyRequests', 'Too many sockets. Wait as long as Retry-After says.'],
} as const;

function turnAway(socket: Duplex, status: keyof typeof REFUSALS, wait = 10): void {
  const [reason, code, message] = REFUSALS[status];
  const body = JSON.stringify(errorBody(code, message));
  const head = `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}${status === 429 ? `\r\nRetry-After: ${wait}` : ''}\r\nConnection: close\r\n\r\n${body}`);
}
