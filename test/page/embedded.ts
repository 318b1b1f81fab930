import { bubbles, newPage, sendBox } from '../support/browser';
import type { Rig } from './rig';

/** The chat on other sites (docs/embed.md). */
export function embedded(rig: Rig): void {
  const siteWith = (site: string, body: string, isCareful = false) =>
    `${site}/?${new URLSearchParams({ body, ...(isCareful && { ours: rig.server.url }) })}`;
  const tag = (more = '') => `<script src="${rig.server.url}/embed.js" ${more}></script>`;
  const inside = '.webchat__bubble__content';

  test.each([
    ['an easy site', false],
    ['one with a strict security policy', true],
  ])('one script tag brings a button that opens the chat, on %s', async (_, isCareful) => {
    const page = await newPage(rig.browser);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(siteWith(rig.friend, `<p>Our site</p>${tag('async')}`, isCareful));
    const button = page.getByRole('button', { name: 'Questions? Ask here' });
    await button.click();
    const frame = page.frameLocator('#marrow-chat iframe');
    await frame.locator(inside).filter({ hasText: 'I am not a person' }).waitFor();
    const box = frame.locator('input.webchat__send-box-text-box__input');
    await box.fill('what causes bone marrow edema?');
    await box.press('Enter');
    await frame.locator(inside).filter({ hasText: 'Bone marrow edema: Causes' }).waitFor();
    await page.getByRole('button', { name: 'Close the chat' }).click();
    expect(await page.locator('#marrow-chat iframe').isVisible()).toBe(false);
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    await page.context().close();
  });

  test('it opens inside an element of the site, or in a plain iframe, as the site likes', async () => {
    const page = await newPage(rig.browser);
    await page.goto(siteWith(rig.friend, `<div id="here" style="height:600px"></div>${tag('data-into="#here"')}`));
    await page.frameLocator('#here iframe').locator(inside).first().waitFor();
    expect(await page.getByRole('button', { name: 'Questions? Ask here' }).count()).toBe(0);
    await page.goto(
      siteWith(rig.friend, `<iframe title="Chat" src="${rig.server.url}/" width="400" height="600"></iframe>`),
    );
    await page.frameLocator('iframe').locator(inside).first().waitFor();
    await page.context().close();
  });

  test('a chat that takes long to load is not called one that cannot be shown', async () => {
    const page = await newPage(rig.browser);
    await page.route('**/webchat.js*', () => {});
    await page.clock.install();
    await page.goto(siteWith(rig.friend, `<p>A friend</p>${tag()}`));
    await page.getByRole('button', { name: 'Questions? Ask here' }).click();
    await page.frameLocator('#marrow-chat iframe').locator('.emergency').waitFor();
    await page.clock.runFor(10_000);
    expect(await page.locator('#marrow-chat [role=alert]').isVisible()).toBe(false);
    expect(await page.locator('#marrow-chat iframe').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a site that is not in the configuration shows no chat, says so, and tells the numbers', async () => {
    const page = await newPage(rig.browser);
    await page.clock.install();
    await page.goto(siteWith(rig.stranger, `<p>A stranger</p>${tag()}`));
    await page.getByRole('button', { name: 'Questions? Ask here' }).click();
    await page.clock.runFor(10_000);
    const said = page.locator('#marrow-chat [role=alert]');
    await said.waitFor();
    expect(await page.locator('#marrow-chat iframe').isVisible()).toBe(false);
    expect(await said.textContent()).toMatch(/cannot be shown on this page.*Call 112.*999/);
    expect(await page.frameLocator('#marrow-chat iframe').locator('.emergency').count()).toBe(0);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), said.getByRole('link').click()]);
    await bubbles(opened, 'I am not a person').waitFor();
    await sendBox(opened).waitFor();
    await page.context().close();
  });

  test('where the browser refuses storage to a frame, the talk is held all the same', async () => {
    const page = await newPage(rig.browser);
    await page.addInitScript(
      'Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("refused", "SecurityError"); } })',
    );
    await page.goto(rig.server.url);
    await bubbles(page, 'I am not a person').waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline').waitFor();
    await page.context().setOffline(false);
    await page.getByText('You are connected again').waitFor();
    expect(await bubbles(page, 'I am not a person').count()).toBe(1);
    await page.context().close();
  });
}
