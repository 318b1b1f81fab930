import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { deskRoute } from '../../src/channels/desk-route';
import { answerErrors } from '../../src/http/answer-errors';
import { type InProcess, openInProcess } from '../support/in-process';
import { removeFolders } from '../support/state';
import { ask, beginTalk } from '../support/talk-in-process';

let server: InProcess;
let desk: Server | undefined;
beforeAll(async () => {
  server = await openInProcess();
});
afterAll(async () => {
  desk?.closeAllConnections();
  desk?.close();
  await server.close();
  removeFolders();
});

const large = (kilobytes: number) => JSON.stringify({ text: 'x'.repeat(kilobytes * 1024) });

describe('a body that is too large is told how large it may be', () => {
  test('at /api/token', async () => {
    const { status, body } = await ask(server, '/api/token', { method: 'POST', body: large(17) });
    expect([status, body.error.code]).toEqual([413, 'BodyTooLarge']);
    expect(body.error.message).toContain('16 kB');
  });

  test('at the desk’s way back', async () => {
    const route = deskRoute({ secret: 's'.repeat(32), hear: async () => true, onFault: () => {} });
    const app = express()
      .use(route)
      .use(answerErrors({ turn: () => {}, event: () => {}, warn: () => {}, fault: () => {} }));
    desk = app.listen(0, '127.0.0.1');
    await once(desk, 'listening');
    const url = `http://127.0.0.1:${(desk.address() as AddressInfo).port}/api/handoff`;
    const response = await fetch(url, { method: 'POST', body: large(65) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('64 kB');
  });

  test('where a conversation begins, and where an activity comes', async () => {
    const { id, token } = await beginTalk(server);
    const conversations = '/v3/directline/conversations';
    const refusals = [
      await ask(server, conversations, { method: 'POST', token, body: large(17) }),
      await ask(server, `${conversations}/${id}/activities`, { method: 'POST', token, body: large(257) }),
    ];
    expect(
      refusals.map(({ status, body }) => [status, body.error.code, /\d+ kB/.exec(body.error.message)?.[0]]),
    ).toEqual([
      [413, 'MessageSizeTooBig', '16 kB'],
      [413, 'MessageSizeTooBig', '256 kB'],
    ]);
  });
});

test.each(['constructor', '__proto__', 'toString'])('a fault of the type "%s" is ours', async (type) => {
  const [told, faults] = [[] as unknown[], [] as unknown[]];
  const log = {
    turn: () => {},
    event: () => {},
    warn: () => {},
    fault: (_: string, fault: unknown) => faults.push(fault),
  };
  const response = {
    headersSent: false,
    get: () => 'r',
    status: () => response,
    json: (body: unknown) => told.push(body),
  };
  answerErrors(log as never)(Object.assign(new Error('x'), { type }), {} as never, response as never, () => {});
  expect(told).toMatchObject([{ error: { code: 'ServiceError' } }]);
  expect(faults).toHaveLength(1);
});

test('who asks too often is told that, and to wait', async () => {
  const asked = Array.from({ length: 70 }, () => ask(server, '/api/token', { method: 'POST', body: {} }));
  const refused = (await Promise.all(asked)).find(({ status }) => status === 429);
  expect(refused?.body.error).toEqual({ code: 'TooManyRequests', message: expect.stringContaining('Retry-After') });
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
});
