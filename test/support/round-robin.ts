import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A proxy in front of several servers that gives each request to the next one, whoever it comes from. */
export interface RoundRobin {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens the proxy on loopback. In: the addresses of the servers. A server that takes no connection is passed over. */
export async function openRoundRobin(servers: readonly string[]): Promise<RoundRobin> {
  let turn = 0;
  const next = () => {
    turn += 1;
    return new URL(servers[turn % servers.length] ?? '');
  };
  const open = new Set<Socket>();
  const proxy = createServer((asked, answer) => {
    const body: Buffer[] = [];
    asked.on('data', (chunk) => void body.push(chunk));
    asked.on('end', () => forward(asked, Buffer.concat(body), answer, next, servers.length));
  });
  proxy.on('connection', (socket) => void open.add(socket.once('close', () => open.delete(socket))));
  proxy.on('upgrade', (asked, socket: Socket, head) => tunnel(asked, socket, head, next, servers.length));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

// Only a connection that was refused is tried elsewhere: what a server may have read is never sent twice.
function forward(asked: IncomingMessage, body: Buffer, answer: ServerResponse, next: () => URL, tries: number): void {
  const { hostname, port } = next();
  const { method = 'GET', url = '/', headers } = asked;
  const sent = request({ hostname, port, method, path: url, headers, agent: false }, (came) => {
    answer.writeHead(came.statusCode ?? 502, came.headers);
    came.on('error', () => answer.destroy());
    came.pipe(answer);
  });
  sent.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ECONNREFUSED' && tries > 1) return forward(asked, body, answer, next, tries - 1);
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  });
  sent.end(body);
}

function tunnel(asked: IncomingMessage, socket: Socket, head: Buffer, next: () => URL, tries: number): void {
  const { hostname, port } = next();
  const server = connect(Number(port), hostname);
  socket.on('error', () => server.destroy());
  server.once('connect', () => {
    const headers = asked.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []));
    server.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    server.write(head);
    server.pipe(socket).pipe(server);
  });
  server.once('close', () => socket.destroy());
  server.once('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ECONNREFUSED' || tries <= 1) return void socket.destroy();
    server.removeAllListeners('close');
    tunnel(asked, socket, head, next, tries - 1);
  });
}
