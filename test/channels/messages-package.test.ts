import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { freshFolder, removeFolders } from '../support/state';

const TEAMS = join(__dirname, '../../teams');

/** Side and pixels (RGBA) of a PNG whose rows are not filtered. */
function readPng(name: string) {
  const file = readFileSync(join(TEAMS, name));
  const side = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const width = side[0] ?? 0;
  const pixels = Array.from({ length: width * width }, (_, index) => {
    const from = Math.floor(index / width) * (1 + width * 4) + 1 + (index % width) * 4;
    return [...rows.subarray(from, from + 4)];
  });
  return { side, pixels };
}

test('the color icon is 192 by 192 and leaves no hole', () => {
  const { side, pixels } = readPng('color.png');
  expect(side).toEqual([192, 192]);
  expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
});

test('the outline icon is 32 by 32, white on transparent', () => {
  const { side, pixels } = readPng('outline.png');
  expect(side).toEqual([32, 32]);
  expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  expect(pixels[0]?.[3]).toBe(0);
});

test('the manifest keeps within the lengths of Teams and says what Marrow is not', () => {
  const manifest = JSON.parse(readFileSync(join(TEAMS, 'manifest.json'), 'utf8'));
  expect(manifest.name.short.length).toBeLessThanOrEqual(30);
  expect(manifest.description.short.length).toBeLessThanOrEqual(80);
  expect(manifest.description.full).toContain('not a clinician');
  expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
});

describe('npm run teams:package', () => {
  afterAll(removeFolders);
  const GIVEN = {
    'app-id': '11111111-2222-3333-4444-555555555555',
    developer: 'Example Clinic',
    website: 'https://clinic.example',
    privacy: 'https://clinic.example/privacy',
    terms: 'https://clinic.example/terms',
  };
  const pack = (given: Readonly<Record<string, string>>) => {
    const out = join(freshFolder(), 'teams.zip');
    const args = Object.entries({ ...given, out }).flatMap(([name, value]) => [`--${name}`, value]);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/teams-package.mjs', ...args], {
      encoding: 'utf8',
    });
    return { out, status, stderr };
  };

  test('writes a zip with a manifest that fits the schema of Teams, and the icons', () => {
    const { out, status, stderr } = pack(GIVEN);
    expect([status, stderr]).toEqual([0, '']);
    const files = unzip(readFileSync(out));
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const text = String(files.get('manifest.json'));
    expect(text).not.toContain('${{');
    expect(JSON.parse(text)).toMatchObject({ id: GIVEN['app-id'], bots: [{ botId: GIVEN['app-id'] }] });
    expect(files.get('color.png')).toEqual(readFileSync(join(TEAMS, 'color.png')));
  });

  test('tells what is missing', () => {
    const { status, stderr } = pack({ ...GIVEN, website: 'http://clinic.example' });
    expect(status).toBe(1);
    expect(stderr).toContain('--website');
  });
});

describe('the check of the package', () => {
  const check = (change: string) => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { mistakesOf } from './scripts/check-teams-package.mjs';
      const manifest = JSON.parse(readFileSync('teams/manifest.json', 'utf8').replace(/\\$\\{\\{(\\w+)\\}\\}/g, (_, slot) =>
        /WEBSITE|PRIVACY|TERMS/.test(slot) ? 'https://clinic.example' : slot === 'VERSION' ? '1.0.0' : slot === 'APP_ID'
        ? '11111111-2222-3333-4444-555555555555' : 'x'));
      const icons = { 'color.png': readFileSync('teams/color.png'), 'outline.png': readFileSync('teams/outline.png') };
      ${change}
      console.log(JSON.stringify(await mistakesOf(manifest, icons)));`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    return JSON.parse(ran.stdout) as string[];
  };

  test.each([
    ['nothing', '', 0],
    ['a name that is too long', "manifest.name.short = 'x'.repeat(31)", 1],
    ['a field that Teams does not know', 'manifest.wibble = 1', 1],
    ['a bot for a scope that does not exist', "manifest.bots[0].scopes = ['world']", 1],
    ['icons that were mixed up', "icons['color.png'] = icons['outline.png']", 1],
  ])('finds %s', (_, change, least) => {
    const found = check(change);
    expect(found.length >= least && (least > 0 || found.length === 0)).toBe(true);
  });
});

/** The files of a zip, by name, in their order. */
function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameSize] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const from = at + 30 + nameSize;
    files.set(String(zip.subarray(at + 30, from)), inflateRawSync(zip.subarray(from, from + size)));
    at = from + size;
  }
  return files;
}
