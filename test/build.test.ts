import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshFolder, removeFolders } from './support/state';

afterAll(removeFolders);

/** A folder with the build's scripts, in which the TypeScript counts as compiled. */
function freshProgram(): string {
  const folder = freshFolder();
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  mkdirSync(join(folder, 'build/js'), { recursive: true });
  writeFileSync(join(folder, 'build/js/.built'), '');
  return folder;
}

/** Builds a copy of the program in which only Web Chat is left to fetch, with an npm that reaches no registry. */
function buildWithoutRegistry(...flags: readonly string[]) {
  return buildIn(freshProgram(), ...flags);
}

function buildIn(folder: string, ...flags: readonly string[]) {
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

test('Web Chat is there only with all its files: one that was lost is fetched again', () => {
  const folder = freshProgram();
  const pinned = JSON.parse(readFileSync('scripts/web-chat.json', 'utf8')) as Readonly<Record<string, string>>;
  const web = join(folder, 'build/web');
  mkdirSync(web, { recursive: true });
  const files = ['webchat.js', 'webchat.js.gz', 'webchat.js.br', 'webchat.js.LICENSE.txt'];
  for (const file of files) writeFileSync(join(web, file), '');
  writeFileSync(join(web, 'VERSION'), `${pinned.version} ${pinned.integrity}`);
  expect(buildIn(folder).status).toBe(0);
  rmSync(join(web, 'webchat.js.br'));
  expect(buildIn(folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/Web Chat could not be fetched/) });
});

test.each(['start', 'test'])('npm %s goes on without it, and says so', (script) => {
  const { status, stderr } = buildWithoutRegistry(...flagsOf(script).split(' ').filter(Boolean));
  expect(status).toBe(0);
  expect(stderr).toMatch(/Web Chat could not be fetched/);
});

describe('the models', () => {
  const TRAINED = 'trained';
  /** A training that does nothing but leave its files, and what it imports. */
  const FILES: Readonly<Record<string, string>> = {
    'build/js/src/commands/train-model.js': `require("../load/topic-names");
      for (const file of ['model.bin', 'content.bin', 'reader.bin', 'screen.bin']) require('node:fs').writeFileSync('build/' + file, '');
      require('node:fs').appendFileSync('${TRAINED}', '1');`,
    'build/js/src/commands/train-beside.js': 'require("../load/ready-screen-file"); require("./train-model");',
    'build/js/src/load/topic-names.js': 'require("../domain")',
    'build/js/src/load/ready-screen-file.js': '',
    'build/js/src/domain/index.js': '',
    'build/js/src/main.js': '',
    'intents/causes.yml': '',
    'content/pack.yml': '',
    'package-lock.json': '{}',
  };
  let folder: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  /** Builds. Out: how often the models were trained by now. */
  const build = () => {
    writeFileSync(join(folder, 'build/js/.built'), '');
    const args = [join(folder, 'scripts/build.mjs'), '--no-web'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    return readFileSync(join(folder, TRAINED), 'utf8').length;
  };
  beforeAll(() => {
    folder = freshProgram();
    for (const [file, text] of Object.entries(FILES)) write(file, text);
    build();
  });

  test.each(Object.keys(FILES).filter((file) => !file.endsWith('main.js')))(
    'are trained anew when %s changes',
    (file) => {
      const before = build();
      write(file, `${FILES[file]}\n`);
      expect([build(), build()]).toEqual([before + 1, before + 1]);
    },
  );

  test('are not where a program changes that training does not import', () => {
    const before = build();
    write('build/js/src/main.js', '// changed');
    expect(build()).toBe(before);
  });
});
