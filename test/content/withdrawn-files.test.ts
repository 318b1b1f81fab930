import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withdrawnFiles } from '../../src/content/withdraw-pages';
import { freshFolder, removeFolders } from '../support/state';

const PACK = 'bone-marrow-edema';
const page = readFileSync(`content/${PACK}/treatments/iloprost.md`, 'utf8');
const root = freshFolder();
const file = join(root, PACK, 'treatments', 'iloprost.md');
mkdirSync(join(root, PACK, 'treatments'), { recursive: true });
cpSync(`content/${PACK}/treatments/denosumab.md`, join(root, PACK, 'treatments', 'denosumab.md'));
afterAll(removeFolders);

const found = (text: string) => {
  writeFileSync(file, text);
  return withdrawnFiles(root).map(({ pack, name }) => `${pack}/${name}`);
};
const withLine = (line: string) => page.replace('status:', `${line}\nstatus:`);

test.each([
  ['as the guide has it', withLine('withdrawn: recall')],
  ['in quotes', withLine('"withdrawn": recall')],
  ['with a capital', withLine('Withdrawn: recall')],
  ['in a head that is not closed', withLine('withdrawn: recall').replace('\n---\n', '\n--\n')],
  ['in a head without an end', withLine('withdrawn: recall').replace('\n---\n', '\n')],
  ['in a head that is not opened', withLine('withdrawn: recall').replace('---\n', '')],
])('a line that withdraws is found %s', (_name, text) => {
  expect(found(text)).toEqual([`${PACK}/iloprost`]);
});

test.each([
  ['without such a line', page],
  ['that takes it back', withLine('withdrawn: false')],
  ['whose text has the word', `${page}\nwithdrawn: is a word here\n`],
])('a page %s is not withdrawn', (_name, text) => {
  expect(found(text)).toEqual([]);
});

test('a folder that is away withdraws nothing', () => expect(withdrawnFiles(join(root, 'away'))).toEqual([]));
