import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openRefusingProxy, type RefusingProxy } from '../support/refusing-proxy';
import { type RunningServer, startServer } from '../support/server';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

function findChromium(): string | undefined {
  try {
    return process.env.CHROMIUM_PATH || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

const executablePath = findChromium();
const canTry = executablePath !== undefined && existsSync('build/web/webchat.js');
if (!canTry)
  console.warn('The page is not tried behind a proxy: there is no chromium here, or no build/web/webchat.js.');

(canTry ? describe : describe.skip)('behind a network that refuses WebSockets', () => {
  let server: RunningServer;
  let proxy: RefusingProxy;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    proxy = await openRefusingProxy(server.url);
    browser = await chromium.launch({ args: FLAGS, ...(executablePath && { executablePath }) });
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(proxy.url);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    proxy?.close();
    await server?.end();
  });

  const say = async (text: string) => {
    const box = page.locator('[data-testid="send box text area"], input.webchat__send-box-text-box__input').first();
    await box.fill(text);
    await box.press('Enter');
  };
  const bubbles = (text: string) => page.locator(`.webchat__bubble__content:has-text("${text}")`);

  test('emergency guidance still arrives, within seconds', async () => {
    await say('crushing chest pain');
    await page.locator('a[href="tel:999"]').first().waitFor({ timeout: 15_000 });
  }, 60_000);

  test('after the line was cut for a moment, answers come again, and nothing is shown twice', async () => {
    proxy.cut(true);
    await wait(2500);
    proxy.cut(false);
    await wait(8000);
    await say('what causes bone marrow edema?');
    await bubbles('Bone marrow edema: Causes').first().waitFor({ timeout: 20_000 });
    expect(await bubbles('crushing chest pain').count()).toBe(1);
    expect(await bubbles('Bone marrow edema: Causes').count()).toBe(1);
  }, 60_000);
});
