// Builds what is missing or out of date, step by step, with a line of progress for each: TypeScript, the model, Web
// Chat's file. Speaks on standard error only, so that `replay` keeps standard output for itself.
//   --quiet     says only what fails      --no-web     leaves Web Chat out      --no-model   leaves the model out
//   --may-lack-web   goes on where Web Chat cannot be fetched; else that fails, since a release would have no chat
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchWebChat, hasWebChat } from './fetch-web-chat.mjs';
import { whatTeaches } from './what-teaches.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const isQuiet = process.argv.includes('--quiet');
const tell = (line) => isQuiet || process.stderr.write(`${line}\n`);

const SOURCES = ['src', 'dialogs', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
/** What training reads, with the packages that word lists come from, and the two programs that do it. */
const TAUGHT_WITH = ['intents', 'content', 'package-lock.json'];
const TEACHERS = ['train-model', 'train-beside'].map((name) => `build/js/src/commands/${name}.js`);
const BUILT = 'build/js/.built';
/** What the models were taught by, as a hash: compiling again writes every file anew, and training takes a minute. */
const TAUGHT = 'build/.taught';
const MODEL = 'build/model.bin';
const READY = 'build/content.bin';
const READER = 'build/reader.bin';
const SCREEN = 'build/screen.bin';
const WEB = 'build/web';

step('TypeScript', isOlder(BUILT, SOURCES, /\.(ts|json)$/), () => {
  run(
    'node_modules/typescript/bin/tsc',
    ['-p', 'tsconfig.build.json'],
    'The TypeScript does not compile; the lines above say where.',
  );
  writeFileSync(BUILT, '');
});

if (!process.argv.includes('--no-model')) {
  const taughtBy = hashOf([...TAUGHT_WITH, ...whatTeaches(TEACHERS)], /(package-lock\.json|\.(js|yml|md|jsonl))$/);
  const isDue = ![MODEL, READY, READER, SCREEN, TAUGHT].every(existsSync) || readFileSync(TAUGHT, 'utf8') !== taughtBy;
  step('The models (about a minute)', isDue, () => {
    run(
      'build/js/src/commands/train-model.js',
      ['--intents', 'intents', '--content', 'content', '--out', MODEL],
      'The models could not be trained; the lines above say why.',
    );
    writeFileSync(TAUGHT, taughtBy);
  });
}

if (!process.argv.includes('--no-web')) await buildWeb();

async function buildWeb() {
  const pinned = JSON.parse(readFileSync('scripts/web-chat.json', 'utf8'));
  if (hasWebChat(WEB, pinned)) return;
  tell(`Web Chat ${pinned.version} (fetched once, then compressed) …`);
  try {
    await fetchWebChat(WEB, pinned);
  } catch (fault) {
    const mayLack = process.argv.includes('--may-lack-web');
    const advice = mayLack
      ? 'The server starts all the same; its page then shows only the emergency line. Connect to an npm registry and start again to have the chat.'
      : 'Connect to an npm registry and build again: without it the page has no chat. All else is built.';
    process.stderr.write(`Web Chat could not be fetched: ${fault.message}.\n${advice}\n`);
    if (!mayLack) process.exitCode = 1;
  }
}

function step(name, isDue, work) {
  if (!isDue) return;
  tell(`${name} …`);
  const start = Date.now();
  work();
  tell(`${name} built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function run(program, args, advice) {
  mkdirSync('build', { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${advice}\n`);
  process.exit(1);
}

/** True when a file is missing or older than any of the files below some places. */
function isOlder(file, places, ending) {
  if (!existsSync(file)) return true;
  const built = statSync(file).mtimeMs;
  return places.some((place) => newest(place, ending) > built);
}

function newest(place, ending) {
  if (!existsSync(place)) return 0;
  const stat = statSync(place);
  if (!stat.isDirectory()) return ending.test(place) ? stat.mtimeMs : 0;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(join(place, name), ending)), 0);
}

/** A hash over the names and the bytes of every such file below some places. */
function hashOf(places, ending) {
  const hash = createHash('sha256');
  for (const path of places.flatMap((place) => filesBelow(place)).filter((each) => ending.test(each))) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(join(place, name)));
}
