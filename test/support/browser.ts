import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium, mayTry } from './find-chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findChromium(process.env);

/** `describe`, where there is a browser and the page is built; else it skips, and says why, or fails where it must not be missing. */
export const inBrowser = mayTry(whatIsMissing(), process.env) ? describe : describe.skip;

function whatIsMissing(): string | undefined {
  if (executablePath === undefined) return 'No Chromium here: install it, or set CHROMIUM_PATH, to try the page.';
  return existsSync('build/web/webchat.js') ? undefined : 'The page is not tried: build/web/webchat.js was not built.';
}

/** Starts Chromium with a fresh profile. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...(executablePath && { executablePath }) });
}

/** A page of somebody in the United Kingdom, in a profile of its own. In: the browser, what is special about it. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Opens the chat and waits for its welcome. In: a page, the address. */
export async function openChat(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await bubbles(page, 'I am not a person').waitFor();
}

/** Where a person types. */
export const sendBox = (page: Page) => page.locator('input.webchat__send-box-text-box__input');

/** Types and sends. */
export async function say(page: Page, text: string): Promise<void> {
  await sendBox(page).fill(text);
  await sendBox(page).press('Enter');
}

/** The messages that hold a text. */
export const bubbles = (page: Page, text: string) =>
  page.locator('.webchat__bubble__content').filter({ hasText: text });

/** Notes from now on what a screen reader would be told: all that is put into a live region. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript({ path: 'test/support/note-told.js' });
  return () => page.evaluate('window.told');
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA: rule and place. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(WCAG)} })`)) as Found;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: string[] }[] }[];
}
