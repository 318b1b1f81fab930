import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type RunningServer, startServer } from './support/server';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function findChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

const path = findChromium();
const hasWebChat = existsSync('build/web/webchat.js');
const inBrowser = path && hasWebChat ? describe : describe.skip;
if (!path)
  console.warn('The page is not tried in a browser: there is no chromium here. Install it, or set CHROMIUM_PATH.');
else if (!hasWebChat) console.warn('The page is not tried in a browser: build/web/webchat.js was not built.');

inBrowser('the chat page in a real browser', () => {
  let server: RunningServer;
  let browser: BrowserContext;
  let page: Page;
  const profile = mkdtempSync(join(tmpdir(), 'marrow-profile-'));
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: path as string,
      headless: true,
      args: FLAGS,
      locale: 'en-GB',
    });
    page = await browser.newPage();
    page.on('pageerror', (fault) => complaints.push(fault.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        complaints.push(`asked elsewhere: ${request.url()}`);
    });
    await page.goto(server.url);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.end();
    rmSync(profile, { recursive: true, force: true });
  });

  const box = () => page.locator('[data-testid="send box text area"], input.webchat__send-box-text-box__input').first();
  const say = async (text: string) => {
    await box().fill(text);
    await box().press('Enter');
  };

  test('greets, and says that it is an automated service', async () => {
    await page.getByText('I am not a person').first().waitFor();
    expect(await page.locator('.emergency').textContent()).toContain('112');
  }, 60_000);

  test('answers a question with its sources and with suggestions', async () => {
    await say('why do I get bone marrow edema?');
    await page.getByText('Bone marrow edema: Causes').first().waitFor();
    expect(await page.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Tell me more' }).count()).toBeGreaterThan(0);
  }, 60_000);

  test('interrupts for an emergency, with a number that can be called', async () => {
    await say("I fell and can't stand");
    await page.locator('a[href="tel:999"]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Help is here or called' }).count()).toBeGreaterThan(0);
  }, 60_000);

  test('keeps the talk over a reload', async () => {
    await page.reload();
    await page.locator('a[href="tel:999"]').first().waitFor();
  }, 60_000);

  test('asked nobody else, and broke nowhere', () => expect(complaints).toEqual([]));
});
