import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDisk } from '../../src/content/disk';
import { stampFolders } from '../../src/content/stamp-folders';
import { freshFolder, removeFolders } from '../support/state';

afterAll(removeFolders);

/** A folder as Kubernetes mounts a ConfigMap: every file is a link into a folder that is hidden behind another link. */
function mounted() {
  const root = freshFolder();
  mkdirSync(join(root, '..first'));
  writeFileSync(join(root, '..first', 'heart.yml'), 'a: 1\n');
  symlinkSync('..first', join(root, '..data'));
  symlinkSync(join('..data', 'heart.yml'), join(root, 'heart.yml'));
  return root;
}

test('files and folders behind links are read as any others', () => {
  const root = mounted();
  const above = freshFolder();
  symlinkSync(root, join(above, 'red-flags'));
  const disk = openDisk(above);
  expect(disk.folders('.')).toEqual(['red-flags']);
  expect(disk.list('red-flags', '.yml')).toEqual(['red-flags/heart.yml']);
  expect(disk.all('.')).toEqual(['red-flags/heart.yml']);
});

test('a link that leads nowhere is listed, and so told of; one that leads back is not followed for ever', () => {
  const root = freshFolder();
  symlinkSync('away.yml', join(root, 'heart.yml'));
  symlinkSync('.', join(root, 'again'));
  expect(openDisk(root).list('.', '.yml')).toEqual(['heart.yml']);
  expect(openDisk(root).all('.')).toContain('heart.yml');
});

test('an edit behind a link is seen', async () => {
  const root = mounted();
  const before = await stampFolders([root]);
  mkdirSync(join(root, '..second'));
  writeFileSync(join(root, '..second', 'heart.yml'), 'a: 12\n');
  symlinkSync('..second', join(root, '..new'));
  renameSync(join(root, '..new'), join(root, '..data'));
  expect(existsSync(join(root, 'heart.yml'))).toBe(true);
  const after = await stampFolders([root]);
  expect(after.split('\n').find((line) => line.startsWith(join(root, 'heart.yml')))).toMatch(/ 6$/);
  expect(after).not.toBe(before);
});

test('an edit in a folder that is a link is seen', async () => {
  const [root, above] = [freshFolder(), freshFolder()];
  writeFileSync(join(root, 'heart.yml'), 'a: 1\n');
  symlinkSync(root, join(above, 'red-flags'));
  const before = await stampFolders([above]);
  writeFileSync(join(root, 'heart.yml'), 'a: 12\n');
  expect(await stampFolders([above])).not.toBe(before);
  unlinkSync(join(above, 'red-flags'));
  expect(readdirSync(root)).toEqual(['heart.yml']);
});
