import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { filesBelow, textOf } from './files';

const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'content/README.md', 'intents/README.md'],
  ...filesBelow('docs', '.md'),
];
/** Made at run time, so they are named in documents but stand in no fresh clone. */
const MADE = textOf('.gitignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('*'));
const ENDING = /\.(ts|js|mjs|cjs|json|yml|md|html|css|png|example)$/;
/** A path of this project: words of letters, digits, dots, stars and `<name>` between slashes, or a file with an ending. */
const PATH = /^(?:\.{1,2}\/)*[\w.*<>[\]-]+(?:\/[\w.*<>[\]-]+)*\/?$/;

const entries = ['.', ...folders('.')].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).map((entry) => posix.join(folder, entry.name)),
);

function folders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || /^(node_modules|build|var|coverage|\.git)$/.test(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return [path, ...folders(path)];
  });
}

/** The paths that a document names between backticks, outside its blocks of code, and those that it links to. */
function pathsIn(document: string): readonly string[] {
  const text = textOf(document).replace(/^```[\s\S]*?^```/gm, '');
  const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path = '']) => path).filter(isPath);
  const linked = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, path = '']) => path);
  return [...new Set([...named, ...linked.filter((path) => !path.includes(':'))])];
}

function isPath(text: string): boolean {
  return PATH.test(text) && (ENDING.test(text) || (text.includes('/') && !/^[<*]|^application\//.test(text)));
}

function exists(path: string, document: string): boolean {
  const bare = path.replace(/\/$/, '');
  return [bare, posix.join(posix.dirname(document), bare)].some(
    (place) =>
      existsSync(place) ||
      MADE.some((made) => place === made || (made.endsWith('/') && `${place}/`.startsWith(made))) ||
      someEntryIs(place),
  );
}

/** A path may hold `*` or `<name>`; a bare name, such as `phrases.yml`, may stand in any folder. */
function someEntryIs(pattern: string): boolean {
  const source = pattern.replace(/[.[\]+]/g, '\\$&').replace(/\*|<[^>]*>/g, '[^/]+');
  const whole = new RegExp(pattern.includes('/') ? `^${source}$` : `(^|/)${source}$`);
  return entries.some((entry) => whole.test(entry));
}

describe('every path that a document names exists', () => {
  test.each(DOCUMENTS)('%s', (document) => {
    expect(pathsIn(document).filter((path) => !exists(path, document))).toEqual([]);
  });
});

test('the commands that documents name are scripts of the package', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = DOCUMENTS.flatMap((document) =>
    [...textOf(document).matchAll(/\bnpm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name),
  );
  expect([...new Set([...named, 'start', 'test'])].filter((name) => !(name in scripts))).toEqual([]);
});
