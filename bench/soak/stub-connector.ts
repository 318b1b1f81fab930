import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for the Bot Connector on this machine. */
export interface StubConnector {
  readonly url: string;
  /** All bodies that it received. */
  readonly said: string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens it.
 * @param answer how it responds; with an id by default
 */
export async function openConnector(answer = take): Promise<StubConnector> {
  const said: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      said.push(body);
      answer(response, said.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, said, close };
}

function take(response: ServerResponse, number: number): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: `sent-${number}` }));
}
