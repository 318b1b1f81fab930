import { get } from 'node:http';
import express from 'express';
import { securityHeaders } from '../../src/http/security-headers';
import { createHttpServer, listen } from '../../src/http/server';

/** Asks a page for where it may connect to. In: headers of the request, proxies that are ours, where Azure's Direct Line is. */
async function connectsTo(headers: Record<string, string>, trustProxy = 0, azure?: string): Promise<readonly string[]> {
  const app = express();
  app.set('trust proxy', trustProxy);
  app.use(securityHeaders([], azure), (_request, response) => void response.end());
  const server = createHttpServer(app, () => false);
  const port = await listen(server, 0, '127.0.0.1');
  const policy = await new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers }, (response) =>
      resolve(String(response.resume().headers['content-security-policy'])),
    ).on('error', reject);
  });
  server.cut();
  server.close();
  expect(policy).not.toContain('{');
  expect(policy.match(/connect-src/g)).toHaveLength(1);
  return /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
}

const [CHAT, OTHER] = ['chat.example', 'other.example'];
const OWN = ["'self'", 'blob:'];

describe('the page may open sockets', () => {
  test.each([
    ['to the host that was asked', { host: CHAT }, 0, CHAT],
    ['to its port', { host: `${CHAT}:8443` }, 0, `${CHAT}:8443`],
    ['to the host that our proxy tells', { host: OTHER, 'x-forwarded-host': CHAT }, 1, CHAT],
    ['to no host that somebody else tells', { host: CHAT, 'x-forwarded-host': OTHER }, 0, CHAT],
  ])('%s', async (_, headers, trustProxy, host) => {
    expect(await connectsTo(headers, trustProxy)).toEqual([...OWN, `ws://${host}`, `wss://${host}`]);
  });

  test('to Azure’s Direct Line where the talk goes there', async () => {
    const sources = await connectsTo({ host: CHAT }, 0, 'https://europe.directline.botframework.com');
    expect(sources).toContain('https://europe.directline.botframework.com');
    expect(sources).toContain('wss://europe.directline.botframework.com');
  });

  test.each(['a; script-src *', 'a, b', '*', '*.example', 'a/b', '[::1]:3978', 'a b'])(
    'and nothing comes in by a host of "%s"',
    async (host) => expect(await connectsTo({ host })).toEqual([...OWN, "'self'"]),
  );
});
