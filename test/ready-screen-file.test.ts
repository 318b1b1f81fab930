import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screenOf } from '../src/assemble';
import { keepScreen, takeScreen } from '../src/load/ready-screen-file';
import { content, TODAY } from './support/content';

const folder = mkdtempSync(join(tmpdir(), 'ready-screen-'));
const file = join(folder, 'screen.bin');
keepScreen(file, content);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the rules as the build compiled them', () => {
  test('read every example and look-alike of every language as rules compiled at the start do', () => {
    const now = () => new Date(TODAY);
    const ready = takeScreen(file, content);
    if (!ready) throw new Error('nothing was kept');
    const [kept, compiled] = [screenOf(content, now, undefined, ready), screenOf(content, now)];
    const rules = [content.ruleBook, ...content.languages].flatMap((book) => book.rules);
    const texts = rules.flatMap(({ examples, lookalikes }) => [...examples, ...lookalikes]);
    const different = texts.filter((text) => {
      const screenings = [kept, compiled].map((screen) => JSON.stringify(screen({ text }).screening));
      return screenings[0] !== screenings[1];
    });
    expect(texts.length).toBeGreaterThan(1000);
    expect(different).toEqual([]);
  });

  test('are compiled anew once a rule has changed', () => {
    expect(takeScreen(file, { ...content, rulesVersion: 'of another rule' })).toBeUndefined();
  });

  test('are compiled at the start where the build kept none', () => {
    expect(takeScreen(join(folder, 'none.bin'), content)).toBeUndefined();
  });
});
