import { content } from '../support/content';
import { SOURCE_FILES, textOf } from './files';

const { library } = content;
const conditions = library.packs.flatMap((pack) => library.page(pack) ?? []);
/** What a condition is called, in words and as a file name; short forms stand in other words. */
const NAMES = conditions.flatMap(({ topic, title, label }) => [topic, title.toLowerCase(), label.toLowerCase()]);

/** The code of a file, without what it tells a newcomer. */
const codeOf = (file: string) =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .toLowerCase();

test('there are packs to look for', () => expect(conditions.length).toBeGreaterThan(1));

test.each(SOURCE_FILES)('no code knows the name of a pack: %s', (file) => {
  expect(NAMES.filter((name) => codeOf(file).includes(name))).toEqual([]);
});

test.each(SOURCE_FILES)('nor does a comment name the folder of one: %s', (file) => {
  expect(library.packs.filter((pack) => textOf(file).includes(pack))).toEqual([]);
});
