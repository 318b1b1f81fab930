import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expressMessages } from '../../src/http/express-messages';

describe('requests and responses', () => {
  it('are Express’ own before Express sees them', async () => {
    const app = express();
    app.post('/', express.json(), (request, response) => void response.status(201).json({ host: request.hostname }));
    const born: unknown[] = [];
    const server = createServer(expressMessages(app), (request, response) => {
      born.push(Object.getPrototypeOf(request) === app.request, Object.getPrototypeOf(response) === app.response);
      app(request, response);
    });
    await once(server.listen(0), 'listening');
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://localhost:${port}/`, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([201, { host: 'localhost' }]);
    expect(born).toEqual([true, true]);
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });

  it('of a listener that is no Express app are Node’s', () => {
    expect(expressMessages(() => {})).toEqual({});
  });
});
