import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Some networks' way to the server: it passes requests on and refuses every WebSocket. */
export interface RefusingProxy {
  readonly url: string;
  /** While true, requests fail too. */
  readonly cut: (isCut: boolean) => void;
  readonly close: () => void;
}

/** Opens the proxy. In: the server's address. */
export async function openRefusingProxy(target: string): Promise<RefusingProxy> {
  let isCut = false;
  const server = createServer((request, response) => {
    if (isCut) return response.destroy();
    const { method, url, headers } = request;
    const onward = forward(target + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (now) => {
      isCut = now;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
