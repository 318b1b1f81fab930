import { basename } from 'node:path';
import ts from 'typescript';
import { filesBelow, SOURCE_FILES, textOf } from './files';

const FORBIDDEN = ['utils', 'manager', 'service', 'handler', 'helper', 'data', 'info', 'common', 'misc'];
/** Names that mean exactly what they say: fields of the Activity protocol, and the intent on what we keep of a person. */
const EXACT = /service-?url|channel-?data|client-?info|my-?data/gi;

const filesWith = (words: string) => SOURCE_FILES.filter((file) => textOf(file).includes(words));
const lengthOf = (file: string) => textOf(file).trimEnd().split('\n').length;

describe('what only one file may do', () => {
  test('only the screen stamps an utterance as screened', () => {
    expect(filesWith('as ScreenedUtterance')).toEqual(['src/safety/screen.ts']);
  });

  test('only the config reads the environment', () => {
    expect(filesWith('process.env')).toEqual(['src/config/config.ts']);
  });
});

describe('rooms are small', () => {
  test('no file is longer than 150 lines', () => {
    expect(SOURCE_FILES.filter((file) => lengthOf(file) > 150)).toEqual([]);
  });
});

describe('names say what a thing is', () => {
  test('of files', () => {
    const files = [...SOURCE_FILES, ...filesBelow('content', '.yml', '.md'), ...filesBelow('intents', '.yml')];
    expect(files.filter((file) => vague(basename(file).replace(/\..*$/, '')))).toEqual([]);
  });

  test.each(SOURCE_FILES)('declared in %s', (file) => {
    expect(namesIn(file).filter(vague)).toEqual([]);
  });
});

function vague(name: string): boolean {
  const words = name
    .replace(EXACT, '')
    .replace(/[A-Z]/g, ' $&')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => FORBIDDEN.includes(word) || FORBIDDEN.includes(word.replace(/s$/, '')));
}

function namesIn(file: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    const { name } = node as { readonly name?: ts.Node };
    const isDeclared =
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isVariableDeclaration(node);
    if (isDeclared && name && ts.isIdentifier(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true), visit);
  return names;
}
