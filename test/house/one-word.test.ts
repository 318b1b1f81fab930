import { basename } from 'node:path';
import { bareName } from '../../src/domain/names';
import { content } from '../support/content';
import { filesBelow, textOf } from './files';

const { library } = content;
const intents = filesBelow('intents', '.yml').map((file) => basename(file, '.yml'));
const dialogs = new Set(filesBelow('dialogs', '.ts').map((file) => basename(file, '.ts')));
const pages = (['condition', 'cause', 'treatment'] as const).flatMap((kind) => library.pages(kind));
const headings = new Set(pages.flatMap((page) => [...page.sections.keys()]));

/** Dialogs that serve intents of other names: `section` every heading, `notice` every phrase. */
const SERVE_MANY = ['section', 'notice'];
const routed = [...textOf('dialogs/index.ts').matchAll(/from '\.\/([a-z-]+)'/g)].map(([, name = '']) => name);

describe('one word runs through the tree', () => {
  test.each(intents)('the intent %s has a dialog, a phrase or a heading of its name', (intent) => {
    expect(dialogs.has(intent) || library.hasPhrase(intent) || headings.has(intent)).toBe(true);
  });

  test('every dialog of the routing table has its intent', () => {
    expect(routed.length).toBeGreaterThan(SERVE_MANY.length);
    expect(routed.filter((name) => !intents.includes(name) && !SERVE_MANY.includes(name))).toEqual([]);
  });

  test('every key of the routing table is an intent', () => {
    const table = /DIALOGS[^{]*\{([^}]*)\}/.exec(textOf('dialogs/index.ts'))?.[1] ?? '';
    const keys = [...table.matchAll(/^\s*'?([a-z-]+)'?[,:]/gm)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(routed.length - SERVE_MANY.length - 1);
    expect(keys.map(asFileName).filter((key) => !intents.includes(key))).toEqual([]);
  });

  test.each([...headings].sort())('the heading %s has an intent', (heading) => {
    expect(intents).toContain(heading);
  });

  test('every topic is the name of its page', () => {
    const files = filesBelow('content', '.md').map((file) => basename(file, '.md'));
    const named = pages.filter((page) => !library.packs.includes(page.topic)).map((page) => bareName(page.topic));
    expect(named.filter((topic) => !files.includes(topic))).toEqual([]);
  });
});

/** `personalAdvice` as a short key of the table is the file `personal-advice`. */
function asFileName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
