import type { BrowserContextOptions, Page } from 'playwright-core';
import { bubbles, newPage, openChat, say, violations } from '../support/browser';
import type { Rig } from './rig';

const SCREENS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
  ['more contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
  [
    'a phone of 320 px',
    { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  ],
  ['1280 px zoomed to 200 %', { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
  ['1280 px zoomed to 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
];

/** How it looks, to eyes and to axe, at each turn of a talk. */
export function looks(rig: Rig): void {
  const sideways = (page: Page) =>
    page
      .locator('html, main, .webchat__basic-transcript__scrollable')
      .evaluateAll((parts) =>
        parts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ outerHTML }) => outerHTML),
      );
  const faultless = async (page: Page) => {
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };

  test.each(SCREENS)('%s: nothing for axe, nothing to scroll sideways', async (_, screen) => {
    const page = await newPage(rig.browser, screen);
    await openChat(page, rig.server.url);
    await faultless(page);
    await say(page, 'is it good');
    await bubbles(page, 'Did you mean one of these?').waitFor();
    await faultless(page);
    await say(page, 'does iloprost work?');
    await bubbles(page, 'Iloprost: Does it work').waitFor();
    await page.locator('.webchat__link-definitions__list-item').first().waitFor();
    await faultless(page);
    await say(page, "I fell and can't stand");
    await page.getByRole('button', { name: 'Help is here or called' }).waitFor();
    await faultless(page);
    await page.context().close();
  });

  test('on a phone, the first action and the number to call can be seen at once', async () => {
    const page = await newPage(rig.browser, { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
    await openChat(page, rig.server.url);
    await say(page, 'I have crushing chest pain');
    await page.getByRole('button', { name: 'Help is here or called' }).waitFor();
    const first = bubbles(page, 'Call 999').locator('p').filter({ hasText: '999' }).first();
    const inView = await first.evaluate((element) => {
      const list = element.closest('.webchat__basic-transcript__scrollable')?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
    });
    expect(inView).toBe(true);
    await page.context().close();
  });
}
