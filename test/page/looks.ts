import type { Page } from 'playwright-core';
import { bubbles, newPage, openChat, say, violations } from '../support/browser';
import type { Rig } from './rig';
import { until } from './until';

type Media = Parameters<Page['emulateMedia']>[0];
type Look = readonly [name: string, media: Media, size: { readonly width: number; readonly height: number }];

const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
const DESK = { width: 1280, height: 720 };
/** Tried at each turn of the talk. */
const ALWAYS: readonly Look[] = [
  ['light', PLAIN, DESK],
  ['dark', { ...PLAIN, colorScheme: 'dark' }, DESK],
  ['a phone of 320 px', PLAIN, { width: 320, height: 568 }],
];
/** Tried at the end, when all that was said stands on the page. */
const AT_THE_END: readonly Look[] = [
  ['more contrast', { ...PLAIN, contrast: 'more' }, DESK],
  ['more contrast, dark', { ...PLAIN, contrast: 'more', colorScheme: 'dark' }, DESK],
  ['forced colors', { ...PLAIN, forcedColors: 'active' }, DESK],
  ['1280 px zoomed to 200 %', PLAIN, { width: 640, height: 360 }],
  ['1280 px zoomed to 400 %', PLAIN, { width: 320, height: 256 }],
];

/** How it looks, to eyes and to axe. */
export function looks(rig: Rig): void {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(rig.browser);
    await openChat(page, rig.server.url);
  });
  afterAll(() => page?.context().close());

  const expectFaultless = async ([, media, size]: Look) => {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    // Web Chat takes its colors from the page when the wish changes, in the next frame.
    await page.waitForTimeout(150);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };

  describe.each([
    ['a question back', 'how much of it', 'Is it one of these?'],
    ['an answer with its sources', 'does iloprost work?', 'Iloprost: Does it work'],
    ['an emergency', "I fell and can't stand", 'Call for an ambulance'],
  ])('with %s', (_, question, reply) => {
    beforeAll(async () => {
      await say(page, question);
      await bubbles(page, reply).waitFor();
    });
    test.each(ALWAYS)('%s: nothing for axe, nothing to scroll sideways', (...look) => expectFaultless(look));
  });

  // In a block of its own: the tests of a block run before the blocks inside it.
  describe('with all of that', () => {
    test.each(AT_THE_END)('%s: nothing for axe, nothing to scroll sideways', (...look) => expectFaultless(look));
  });

  test('on a phone, the first action and the number to call can be seen at once', async () => {
    const phone = await newPage(rig.browser, { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
    await openChat(phone, rig.server.url);
    await say(phone, 'I have crushing chest pain');
    await phone.getByRole('button', { name: 'Help is here or called' }).waitFor();
    const number = bubbles(phone, 'Call for an ambulance').locator('p').filter({ hasText: '999' }).first();
    const isInView = () =>
      number.evaluate((element) => {
        const list = element.closest('.webchat__basic-transcript__scrollable')?.getBoundingClientRect();
        const { top, bottom } = element.getBoundingClientRect();
        return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
      });
    // Web Chat rolls to the new message.
    expect(await until(isInView)).toBe(true);
    await phone.context().close();
  });
}

/** What is wider than its place. */
function sideways(page: Page): Promise<readonly string[]> {
  return page
    .locator('html, main, .webchat__basic-transcript__scrollable')
    .evaluateAll((parts) =>
      parts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ outerHTML }) => outerHTML),
    );
}
