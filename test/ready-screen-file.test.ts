import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screenOf } from '../src/assemble';
import { readContent } from '../src/content/read-content';
import { keepReady, takeReady } from '../src/content/ready-content';
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

  test('are compiled anew where the file was cut off, or another Node wrote it', () => {
    const whole = readFileSync(file);
    for (const broken of brokenOf(whole)) {
      const path = join(folder, 'broken.bin');
      writeFileSync(path, broken);
      expect(takeScreen(path, content)).toBeUndefined();
    }
  });

  test('are compiled at the start where the build kept none', () => {
    expect(takeScreen(join(folder, 'none.bin'), content)).toBeUndefined();
  });
});

test('content that was kept is read anew where its file was cut off, or another Node wrote it', () => {
  const folders = ['content', 'intents'];
  const path = join(folder, 'content.bin');
  keepReady(path, folders, readContent('content', 'intents').raw);
  const whole = readFileSync(path);
  expect(takeReady(path, folders)?.packs.length).toBeGreaterThan(0);
  for (const broken of brokenOf(whole)) {
    writeFileSync(path, broken);
    expect(takeReady(path, folders)).toBeUndefined();
  }
});

/** The first half of a file, nothing of it, and all of it in a format that is yet to come. */
function brokenOf(whole: Buffer): readonly Buffer[] {
  const newer = Buffer.from(whole);
  newer[1] = 0x7f;
  return [whole.subarray(0, whole.length >> 1), Buffer.alloc(0), newer];
}
