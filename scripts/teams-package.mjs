/**
 * Makes the package that is uploaded to Teams: `node scripts/teams-package.mjs --app-id <GUID> --developer <name>
 * --website <https URL> --privacy <https URL> --terms <https URL>` fills teams/manifest.json and writes build/teams.zip
 * with it, the conditions of the packs in content/, and the icons. The manifest is checked against Microsoft's schema
 * first. `--out <file>` writes elsewhere.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';
import { parse } from 'yaml';
import { mistakesOf } from './check-teams-package.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const web = /^https:\/\/[^\s"\\]+$/;

/** Characters that the short lines of a manifest have left for conditions: Teams takes 80 in all. */
const SHORT_LINE = 60;

/** What has to be given, what it has to look like, and an example of it. */
const WANTED = {
  'app-id': [guid, '00000000-0000-0000-0000-000000000000'],
  developer: [/^[^"\\]{1,32}$/, '"Example Clinic" (at most 32 characters)'],
  website: [web, 'https://clinic.example'],
  privacy: [web, 'https://clinic.example/privacy'],
  terms: [web, 'https://clinic.example/terms'],
};

const options = Object.fromEntries(Object.keys(WANTED).map((name) => [name, { type: 'string', default: '' }]));
const {
  values: { out, ...values },
} = parseArgs({ options: { ...options, out: { type: 'string' } } });
const mistakes = Object.entries(WANTED).filter(([name, [shape]]) => !shape.test(values[name]));
if (mistakes.length > 0) {
  for (const [name, [, example]] of mistakes) console.error(`--${name} is missing or wrong; write it like ${example}`);
  process.exit(1);
}

const slots = {
  VERSION: JSON.parse(read('package.json')).version,
  APP_ID: values['app-id'],
  ...upper(values),
  ...conditionSlots(),
};
const written = String(read('teams/manifest.json')).replace(/\$\{\{(\w+)\}\}/g, (_, slot) => slots[slot]);
const manifest = JSON.parse(written);
const icons = { 'color.png': read('teams/color.png'), 'outline.png': read('teams/outline.png') };
const wrong = await mistakesOf(manifest, icons);
if (wrong.length > 0) {
  for (const mistake of wrong) console.error(mistake);
  process.exit(1);
}
mkdirSync(new URL('build/', root), { recursive: true });
const target = out ?? fileURLToPath(new URL('build/teams.zip', root));
writeFileSync(
  target,
  zip([['manifest.json', Buffer.from(JSON.stringify(manifest, null, 2))], ...Object.entries(icons)]),
);
console.log(`${out ?? 'build/teams.zip'} is ready: upload it in Teams under Apps > Manage your apps`);

/** What the manifest says of the conditions: all of them, as many as its short lines hold, and the first. */
function conditionSlots() {
  const labels = readdirSync(new URL('content/', root))
    .filter((folder) => existsSync(new URL(`content/${folder}/pack.yml`, root)))
    .map((folder) => parse(String(read(`content/${folder}/pack.yml`))))
    .sort((a, b) => (a.order ?? 50) - (b.order ?? 50))
    .map(({ label }) => label);
  const all = new Intl.ListFormat('en-US').format(labels);
  const some = all.length <= SHORT_LINE ? all : `${labels[0]} and more`;
  return { CONDITIONS: all, SOME_CONDITIONS: some, FIRST_CONDITION: labels[0] };
}

function upper(named) {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toUpperCase(), value]));
}

/** A zip archive (PKWARE APPNOTE 4.3) of small files, with no dates, so that the same files give the same archive. */
function zip(files) {
  const entries = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const shared = fields(
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 2],
      [33, 2],
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([fields([0x04034b50, 4]), shared, Buffer.from(name), packed]);
    const central = Buffer.concat([
      fields([0x02014b50, 4], [20, 2]),
      shared,
      fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      Buffer.from(name),
    ]);
    entries.push({ local, central });
    offset += local.length;
  }
  const directory = Buffer.concat(entries.map(({ central }) => central));
  const count = files.length;
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...entries.map(({ local }) => local), directory, end]);
}

/** Numbers one after the other, little-endian, each with its width in bytes. */
function fields(...numbers) {
  return Buffer.concat(
    numbers.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
