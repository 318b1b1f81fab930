import { createServer, type RequestListener, type Server } from 'node:http';
import type { Upgrade } from '../channels/direct-line/upgrade';

/** Time-outs in milliseconds against clients that send slowly and never end. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;

/** Makes the HTTP server. In: the app, the WebSocket side. Out: the server, not yet listening. */
export function createHttpServer(app: RequestListener, upgrade: Upgrade): Server {
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    app,
  );
  server.on('upgrade', (request, socket, head) => {
    if (!upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  server.on('clientError', (_fault, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  return server;
}

/** Listens. Out: the port, once the server takes connections. Rejects with advice where the port is taken. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken. Set PORT to another, such as PORT=${port + 1}.`) : fault);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Takes no new connections and resolves when the last is gone; idle ones are closed at once. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
