/**
 * Draws the two icons of the Teams app: a bone with its marrow. `node scripts/teams-icons.mjs` writes
 * teams/color.png (192x192) and teams/outline.png (32x32, white on transparent), the sizes that Teams asks for.
 * The drawing is distances to shapes, so that its edges are smooth at any size; PNG is written as RFC 2083 has it.
 */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const TEAL = [31, 95, 91];
const CREAM = [251, 245, 233];
const CORAL = [224, 122, 95];
const WHITE = [255, 255, 255];

const folder = new URL('../teams/', import.meta.url);
writeFileSync(new URL('color.png', folder), png(192, colorAt));
writeFileSync(new URL('outline.png', folder), png(32, outlineAt));

/** The color icon at a point of the unit square: cream bone, coral marrow, teal ground. Out: [r, g, b, a]. */
function colorAt(x, y, pixel) {
  const [u, v] = turned(x, y);
  const bone = inside(boneAt(u, v, 0.085), pixel);
  const marrow = inside(capsule(u, v, 0.15, 0.036), pixel);
  return [...mix(mix(TEAL, CREAM, bone), CORAL, marrow), 255];
}

/** The outline icon at a point: the bone's edge and its marrow, larger than in color, for it has no margin to keep. */
function outlineAt(x, y, pixel) {
  const [u, v] = turned(x, y).map((part) => part / 1.42);
  const small = pixel / 1.42;
  const edge = inside(Math.abs(boneAt(u, v, 0.078)) - 0.019, small);
  return [...WHITE, Math.round(255 * Math.max(edge, inside(capsule(u, v, 0.13, 0.018), small)))];
}

/** Signed distance to a bone of a given half width: a shaft with two knobs at each end. */
function boneAt(u, v, half) {
  const knob = (atU, atV) => Math.hypot(u - atU, v - atV) - half * 1.12;
  const ends = [0.205, -0.205].flatMap((end) => [knob(end, half * 0.86), knob(end, -half * 0.86)]);
  return Math.min(capsule(u, v, 0.2, half * 0.82), ...ends);
}

/** Signed distance to a line from -length to length along u, drawn with a round pen. */
function capsule(u, v, length, pen) {
  return Math.hypot(u - Math.max(-length, Math.min(length, u)), v) - pen;
}

/** The point as seen from the middle, turned by an eighth of a circle. */
function turned(x, y) {
  const [dx, dy] = [x - 0.5, y - 0.5];
  return [(dx - dy) * Math.SQRT1_2, (dx + dy) * Math.SQRT1_2];
}

/** How much of a pixel lies inside, from its signed distance. */
function inside(distance, pixel) {
  return Math.max(0, Math.min(1, 0.5 - distance / pixel));
}

function mix(from, to, share) {
  return from.map((part, at) => Math.round(part + (to[at] - part) * share));
}

/** A square PNG, eight bits of red, green, blue and alpha. In: its side, the color at a point. */
function png(side, at) {
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) => at((x + 0.5) / side, (y + 0.5) / side, 1 / side)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(content.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
