import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { errorBody } from './direct-line-error';
import type { Ledger } from './ledger';
import { isTrustedOrigin } from './origins';
import type { Rooms } from './rooms';
import { streamTo } from './stream';
import type { StreamGrant, Tokens } from './tokens';

/** Takes a request to upgrade to a WebSocket; false where the address is not one of ours. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** The WebSocket side of Direct Line, and how to end it. */
export interface Sockets {
  readonly upgrade: Upgrade;
  readonly close: () => void;
}

const STREAM = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
const MOST_SOCKETS_EACH = 10;
const PING_MS = 30_000;

/** Opens the WebSocket side. In: tokens, ledger, rooms, configured origins. */
export function openSockets(tokens: Tokens, ledger: Ledger, rooms: Rooms, trusted: readonly string[]): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const alive = new WeakSet<object>();
  const heartbeat = setInterval(() => pingAll(server, alive), PING_MS).unref();
  const accept = async (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL, conversation: string) => {
    const grant = await tokens.readStream(url.searchParams.get('t') ?? '');
    const refusal = refuse(grant, conversation, request, trusted, rooms);
    if (refusal || !grant) return turnAway(socket, refusal ?? 403);
    server.handleUpgrade(request, socket, head, (open) => {
      alive.add(open);
      open.on('pong', () => alive.add(open));
      streamTo(open, conversation, grant.after, ledger, rooms);
    });
  };
  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const conversation = STREAM.exec(url.pathname)?.[1];
      if (conversation === undefined) return false;
      socket.on('error', () => socket.destroy());
      accept(request, socket, head, url, conversation).catch(() => socket.destroy());
      return true;
    },
    close() {
      clearInterval(heartbeat);
      for (const client of server.clients) client.close(1001);
      server.close();
    },
  };
}

// A line that died silently has not answered the last ping, and is cut at this one.
function pingAll(server: WebSocketServer, alive: WeakSet<object>): void {
  for (const client of server.clients) {
    if (!alive.delete(client)) client.terminate();
    else client.ping();
  }
}

function refuse(
  grant: StreamGrant | undefined,
  conversation: string,
  request: IncomingMessage,
  trusted: readonly string[],
  rooms: Rooms,
) {
  if (grant?.conversation !== conversation) return 403;
  const origins = trusted.length > 0 ? trusted : (grant.origins ?? []);
  if (!isTrustedOrigin(request.headers.origin, request.headers.host, origins)) return 403;
  return rooms.present(conversation).length >= MOST_SOCKETS_EACH ? 429 : undefined;
}

function turnAway(socket: Duplex, status: 403 | 429): void {
  const [reason, code] = status === 403 ? ['Forbidden', 'TokenExpired'] : ['Too Many Requests', 'TooManyRequests'];
  const body = JSON.stringify(errorBody(code, 'Get a new stream address with GET conversations/{id}.'));
  const head = `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nRetry-After: 10\r\nConnection: close\r\n\r\n${body}`);
}
