import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, removeFolders } from './support/state';

afterAll(removeFolders);

/** Builds a copy of the program in which only Web Chat is left to fetch, with an npm that reaches no registry. */
function buildWithoutRegistry(...flags: readonly string[]) {
  const folder = freshFolder();
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  mkdirSync(join(folder, 'build/js'), { recursive: true });
  writeFileSync(join(folder, 'build/js/.built'), '');
  const npm = join(folder, 'npm');
  writeFileSync(npm, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const args = [join(folder, 'scripts/build.mjs'), '--no-model', ...flags];
  const env = { PATH: `${folder}:${process.env.PATH}` };
  return { ...spawnSync(process.execPath, args, { env, encoding: 'utf8' }), folder };
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
const flagsOf = (script: string) => /node scripts\/build\.mjs([^&]*)/.exec(scripts[script] ?? '')?.[1]?.trim() ?? '?';

test('a build that could not fetch Web Chat fails: a release without it would have a page without a chat', () => {
  const { status, stderr, folder } = buildWithoutRegistry(...flagsOf('build').split(' ').filter(Boolean));
  expect([status, existsSync(join(folder, 'build/web'))]).toEqual([1, false]);
  expect(stderr).toMatch(/Web Chat could not be fetched/);
  expect(readFileSync('Dockerfile', 'utf8')).toContain('RUN npm run build &&');
});

test.each(['start', 'test'])('npm %s goes on without it, and says so', (script) => {
  const { status, stderr } = buildWithoutRegistry(...flagsOf(script).split(' ').filter(Boolean));
  expect(status).toBe(0);
  expect(stderr).toMatch(/Web Chat could not be fetched/);
});
