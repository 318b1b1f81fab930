import type { Locator, Page } from 'playwright-core';
import { readInsight } from '../../src/commands/read-insight';
import { bubbles, listen, newPage, openChat, say, sendBox } from '../support/browser';
import type { Rig } from './rig';
import { until } from './until';

/** What a person can do in a talk; the steps follow each other on one page. */
export function talk(rig: Rig): void {
  let page: Page;
  let told: () => Promise<readonly string[]>;
  const button = (name: string, on = page) => on.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    page = await newPage(rig.browser);
    told = await listen(page);
    await openChat(page, rig.server.url);
  });
  afterAll(() => page?.context().close());

  test('it says who it is, takes no files, and offers where to begin', async () => {
    expect(await page.locator('input[type=file], .webchat__upload-button').count()).toBe(0);
    await button('What is bone marrow edema?').waitFor();
  });

  test('an answer comes with sources that open beside the talk, and with what to ask next', async () => {
    await say(page, 'why do I get bone marrow edema?');
    await bubbles(page, 'Bone marrow edema: Causes').waitFor();
    await page.context().route(/^https:/, (route) => route.fulfill({ body: 'a source' }));
    const source = page.locator('.webchat__link-definitions__list-item-box[href^="https://"]').first();
    const [opened] = await Promise.all([page.context().waitForEvent('page'), source.click()]);
    expect(opened.url()).toBe(await source.getAttribute('href'));
    await opened.close();
    await button('Tell me more').click();
    await bubbles(page, 'Tell me more').waitFor();
  });

  test('a thumb reaches the server', async () => {
    await page.getByRole('button', { name: 'Dislike' }).first().click();
    const thumbs = async () => (await readInsight(rig.state, 1, Date.now())).feedback;
    await until(async () => (await thumbs()).length > 0);
    expect(await thumbs()).toEqual([{ page: 'bone-marrow-edema#causes', reaction: 'dislike', count: 1 }]);
  });

  test('each message is told to a screen reader once, in words without marks', async () => {
    const all = await told();
    const answers = all.filter((text) => text.includes('Many things can cause it.'));
    expect(answers).toHaveLength(1);
    expect(answers[0]).not.toMatch(/\[\d|​|Tell me more/);
    expect(all.filter((text) => text.includes('why do I get bone marrow edema?'))).toHaveLength(1);
    expect(all.filter((text) => text.includes('I am not a person'))).toHaveLength(1);
  });

  test('dots show that an answer is being made', async () => {
    const other = await newPage(rig.browser);
    const frame = { activities: [{ type: 'typing', id: 't', from: { id: 'marrow', role: 'bot' }, channelData: {} }] };
    let show = () => {};
    await other.routeWebSocket(/\/stream/, (socket) => {
      socket.connectToServer();
      show = () => socket.send(JSON.stringify(frame));
    });
    await openChat(other, rig.server.url);
    const dots = other.locator('.webchat__typing-indicator, [aria-label*="yping"]');
    expect(await dots.count()).toBe(0);
    show();
    await dots.first().waitFor();
    await other.context().close();
  });

  test('"What do you keep?" asks it', async () => {
    await button('What do you keep?').click();
    await bubbles(page, 'What do you keep about me?').waitFor();
  });

  test('the talk is there again after a reload', async () => {
    await page.reload();
    await bubbles(page, 'Many things can cause it.').waitFor();
    expect(await bubbles(page, 'why do I get bone marrow edema?').count()).toBe(1);
  });

  test('the keyboard is enough: for the controls, the box, a source and a suggestion', async () => {
    const own = await newPage(rig.browser);
    await openChat(own, rig.server.url);
    await tabTo(own, own.locator('.emergency a[href="tel:999"]'));
    await tabTo(own, sendBox(own));
    await own.keyboard.type('what causes bone marrow edema?');
    await own.keyboard.press('Enter');
    await button('Tell me more', own).waitFor();
    await tabTo(own, own.locator('.webchat__basic-transcript'), 'Shift+Tab');
    await own.keyboard.press('Enter');
    await tabTo(own, own.locator('.webchat__basic-transcript a[href^="https://"]'));
    await own.keyboard.press('Escape');
    await tabTo(own, button('Tell me more', own), 'Shift+Tab');
    await own.keyboard.press('Enter');
    await bubbles(own, 'Tell me more').waitFor();
    await tabTo(own, button('What do you keep?', own), 'Shift+Tab');
    await own.keyboard.press('Enter');
    await bubbles(own, 'What do you keep about me?').waitFor();
    await own.context().close();
  });

  test('"Start again" clears the page and forgets; a danger that stands is still told', async () => {
    await say(page, "I fell and can't stand");
    await button('Help is here or called').waitFor();
    await button('Start again').click();
    await bubbles(page, 'I no longer go by what we talked about').waitFor();
    expect(await bubbles(page, 'Bone marrow edema: Causes').count()).toBe(0);
    expect(await bubbles(page, 'I no longer go by').textContent()).toContain('999');
    await page.reload();
    await bubbles(page, 'I no longer go by what we talked about').waitFor();
    expect(await bubbles(page, "I fell and can't stand").count()).toBe(0);
  });
}

/** Presses a key until something has the focus. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  const there = () => wanted.evaluateAll((elements) => elements.some((element) => element.matches(':focus')));
  for (let presses = 0; presses < 40; presses += 1) {
    if (await there()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`forty times ${key} did not lead to ${wanted}`);
}
