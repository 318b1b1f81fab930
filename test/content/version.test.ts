import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load-content';
import { content } from '../support/content';

const folder = mkdtempSync(join(tmpdir(), 'marrow-content-'));
cpSync('content', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the version of the content changes with a word that is said and with a rule', () => {
  const versions = [content.library.version, loadContent(folder, 'intents').library.version];
  for (const [file, old, changed] of [
    ['shared/red-flags/heart.yml', 'lookalikes:\n', 'lookalikes:\n    - an old chest of drawers\n'],
    ['shared/dispositions.yml', 'Call for an ambulance now.', 'Call an ambulance now.'],
  ] as const) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(old);
    writeFileSync(join(folder, file), text.replace(old, changed));
    versions.push(loadContent(folder, 'intents').library.version);
  }
  const [before, copied, ...later] = versions;
  expect(copied).toBe(before);
  expect(new Set([before, ...later]).size).toBe(3);
});
