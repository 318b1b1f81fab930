import type { Page } from 'playwright-core';
import { bubbles, newPage, openChat } from '../support/browser';
import type { Rig } from './rig';

const MOST_BYTES = 1024 * 1024;
const FIRST_PAINT_MS = 1000;

/** What stands on the page before its scripts, without them, and what it costs to load. */
export function skeleton(rig: Rig): void {
  const withoutScript = (page: Page, file: RegExp) => page.route(file, (route) => route.abort());
  const close = (page: Page) => page.context().close();
  const emergency = (page: Page) => page.locator('.emergency a[href="tel:112"]');

  test('paints within a second, with at most a megabyte, from nowhere else, and keeps its files for ever', async () => {
    const page = await newPage(rig.browser);
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    const addresses: string[] = [];
    page.on('pageerror', (fault) => complaints.push(fault.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => {
      addresses.push(request.url());
      if (!request.url().startsWith(rig.server.url) && !/^(data|blob):/.test(request.url()))
        elsewhere.push(request.url());
    });
    const network = await page.context().newCDPSession(page);
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await network.send('Network.enable');
    await openChat(page, rig.server.url);
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    );
    let packed = 0;
    for (const address of addresses.filter((each) => each.includes('/assets/'))) {
      const { headers } = await fetch(address, { headers: { 'accept-encoding': 'br, gzip' } });
      packed += Number(headers.get('content-length'));
      expect([headers.get('cache-control'), headers.get('content-encoding')]).toEqual([
        'public, max-age=31536000, immutable',
        'br',
      ]);
    }
    const [plain, tls] = [bytes, packed].map((size) => Math.round(size / 1024));
    console.info(
      `the page: first paint after ${Math.round(paint)} ms; ${plain} kB with gzip, ${tls} kB with brotli (TLS)`,
    );
    expect(paint).toBeLessThan(FIRST_PAINT_MS);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect([elsewhere, complaints]).toEqual([[], []]);
    await close(page);
  });

  test('shows the numbers while the scripts are still on their way', async () => {
    const page = await newPage(rig.browser);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(rig.server.url, { waitUntil: 'commit' });
    await emergency(page).waitFor();
    await page.getByText('The chat is opening').waitFor();
    letGo();
    await bubbles(page, 'I am not a person').waitFor();
    await close(page);
  });

  test('without JavaScript it shows the numbers, and says what is missing', async () => {
    const page = await newPage(rig.browser, { javaScriptEnabled: false });
    await page.goto(rig.server.url);
    expect(await emergency(page).isVisible()).toBe(true);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('#status').isVisible()).toBe(false);
    await close(page);
  });

  test('says that the chat could not be opened where the file of Web Chat does not come', async () => {
    const page = await newPage(rig.browser);
    await withoutScript(page, /webchat\.js/);
    await page.goto(rig.server.url);
    await page.getByText('The chat could not be opened').waitFor();
    expect(await emergency(page).isVisible()).toBe(true);
    await close(page);
  });

  test('says by itself that it takes long, where none of its scripts runs', async () => {
    const page = await newPage(rig.browser);
    await withoutScript(page, /\.js$/);
    await page.goto(rig.server.url);
    const late = page.locator('#slow');
    expect(await late.isVisible()).toBe(false);
    // Time of animations can be wound on; what stands after twelve seconds stands here now.
    await late.evaluate((element) => {
      for (const animation of element.getAnimations()) animation.currentTime = 12_001;
    });
    expect(await late.isVisible()).toBe(true);
    expect(await late.textContent()).toContain('Call the number above');
    await close(page);
  });
}
