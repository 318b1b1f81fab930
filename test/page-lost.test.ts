import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { createTokens } from '../src/channels/direct-line/tokens';
import { bubbles, inBrowser, listen, newPage, openBrowser, openChat, say } from './support/browser';
import { openRefusingProxy, type RefusingProxy } from './support/refusing-proxy';
import { type RunningServer, startServer } from './support/server';

jest.setTimeout(120_000);

const KEY = 'ab'.repeat(32);
const CAUSES = 'what causes bone marrow edema?';
const ANSWER = 'Bone marrow edema: Causes';

inBrowser('when the connection is lost', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let isDown = false;
  const proxies: RefusingProxy[] = [];
  const state = mkdtempSync(join(tmpdir(), 'marrow-state-'));

  const startAt = (port: string) => startServer({ STATE_KEY: KEY, PORT: port }, state);
  const kill = async () => {
    isDown = true;
    await server.stop('SIGKILL');
  };
  const restart = async () => {
    isDown = false;
    server = await startAt(new URL(server.url).port);
  };
  const status = (words: string) => page.locator('#status').filter({ hasText: words }).waitFor();
  const unsent = (words: string) => page.locator('.unsent').filter({ hasText: words });
  const once = async (question: string, answer: string) => {
    await bubbles(page, answer).waitFor({ timeout: 30_000 });
    // Whatever came twice would have come by now: a retry, a second reply.
    await wait(1500);
    expect([await bubbles(page, question).count(), await bubbles(page, answer).count()]).toEqual([1, 1]);
    expect(await page.locator('.unsent').count()).toBe(0);
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startAt('0'), openBrowser()]);
  });
  beforeEach(async () => {
    page = await newPage(browser);
  });
  afterEach(async () => {
    await page.context().close();
    for (const open of proxies.splice(0)) open.close();
    if (isDown) await restart();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end();
    rmSync(state, { recursive: true, force: true });
  });

  test('the server is killed and started again: it says so, sends what was typed, and tells nothing twice', async () => {
    const told = await listen(page);
    await openChat(page, server.url);
    await kill();
    await status('The connection was lost');
    expect(await page.locator('#status').textContent()).toContain('In an emergency, do not wait');
    await say(page, CAUSES);
    await unsent('Sending …').waitFor();
    await unsent('Not sent yet').waitFor({ timeout: 15_000 });
    await restart();
    await status('You are connected again');
    await once(CAUSES, ANSWER);
    const all = await told();
    for (const words of ['I am not a person', ANSWER])
      expect(all.filter((text) => text.includes(words))).toHaveLength(1);
    await page.locator('#status').waitFor({ state: 'hidden' });
  });

  test('a reload during the outage loses nothing that was typed', async () => {
    await openChat(page, server.url);
    await kill();
    await say(page, CAUSES);
    await unsent('Sending …').waitFor();
    await restart();
    await page.reload();
    await once(CAUSES, ANSWER);
  });

  test('the network is cut: it says "offline", and goes on when it is back', async () => {
    await openChat(page, server.url);
    await page.context().setOffline(true);
    await status('You are offline');
    await say(page, 'I have crushing chest pain');
    await unsent('Sending …').waitFor();
    await page.context().setOffline(false);
    await status('You are connected again');
    await once('I have crushing chest pain', 'Call for an ambulance');
  });

  test('a message that arrived, but whose receipt was lost, is neither sent nor answered twice', async () => {
    await openChat(page, server.url);
    await page.context().route(
      /\/activities$/,
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await say(page, CAUSES);
    await once(CAUSES, ANSWER);
  });

  test('a socket that dies without closing is noticed', async () => {
    let isDead = false;
    await page.routeWebSocket(/\/stream/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => isDead || socket.send(message));
    });
    await openChat(page, server.url);
    isDead = true;
    await say(page, CAUSES);
    await wait(2000);
    expect(await bubbles(page, ANSWER).count()).toBe(0);
    await once(CAUSES, ANSWER);
  });

  test('a network that refuses sockets: answers come by asking, also after it was cut for a moment', async () => {
    const proxy = await openRefusingProxy(server.url);
    proxies.push(proxy);
    await openChat(page, proxy.url);
    await say(page, 'I have crushing chest pain');
    await bubbles(page, 'Call for an ambulance').waitFor();
    proxy.cut(true);
    await status('The connection was lost');
    proxy.cut(false);
    await status('You are connected again');
    await say(page, CAUSES);
    await once(CAUSES, ANSWER);
    expect(await bubbles(page, 'Call for an ambulance').count()).toBe(1);
  });

  test('a token that has expired is replaced without a word, and the message arrives', async () => {
    // Their clock is nearly half an hour late, so that what they issue has three seconds left.
    const late = createTokens([Buffer.from(KEY, 'hex')], 24, () => Date.now() - 1_797_000);
    const tokens = createTokens([Buffer.from(KEY, 'hex')], 24);
    // The client goes on with the token that comes with the conversation.
    await page.route(
      /\/v3\/directline\/conversations$/,
      async (route) => {
        const response = await route.fetch();
        const issued = (await response.json()) as { token: string; ticket: string };
        const grant = await tokens.read(issued.token);
        await route.fulfill({ response, json: { ...issued, token: grant && (await late.issue(grant)) } });
      },
      { times: 1 },
    );
    await openChat(page, server.url);
    await wait(4000);
    const refused = page.waitForResponse((response) => response.status() === 403);
    await say(page, CAUSES);
    await refused;
    await once(CAUSES, ANSWER);
  });

  test('a message that the server refuses for good is not tried for ever, and the person is told', async () => {
    await openChat(page, server.url);
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await say(page, 'x'.repeat(270_000));
    await unsent('This could not be sent').waitFor({ timeout: 25_000 });
    const before = posts.filter((url) => url.endsWith('/activities')).length;
    await say(page, CAUSES);
    await bubbles(page, ANSWER).waitFor();
    await wait(7000);
    expect(posts.filter((url) => url.endsWith('/activities'))).toHaveLength(before + 1);
  });

  test('a server that is asked too often says when to come back, and the page does', async () => {
    await page.route('**/api/token', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '1' } }), {
      times: 2,
    });
    await page.goto(server.url);
    await status('Very many people are here');
    await bubbles(page, 'I am not a person').waitFor();
  });
});
