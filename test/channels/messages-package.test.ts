import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

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
