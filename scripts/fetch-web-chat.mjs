// Takes Microsoft's Web Chat, one file of a package that would install 425 others, from the npm registry; checks the
// package against the hash pinned in web-chat.json; unpacks the file and its licence; compresses them once, so that the
// server only sends. Nothing is fetched when the file is already there.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const run = promisify(execFile);
const BLOCK = 512;

/** True when every file and its compressed forms are there, of the pinned version. */
export function hasWebChat(folder, pinned) {
  const mark = join(folder, 'VERSION');
  const files = Object.values(pinned.files).flatMap((file) => [file, ...compressedOf(file)]);
  if (![mark, ...files.map((file) => join(folder, file))].every((path) => existsSync(path))) return false;
  return readFileSync(mark, 'utf8') === `${pinned.version} ${pinned.integrity}`;
}

/** Fetches, checks, unpacks and compresses. In: the folder to fill, the pin. Throws an Error that says what to do. */
export async function fetchWebChat(folder, pinned) {
  const temporary = mkdtempSync(join(tmpdir(), 'marrow-web-chat-'));
  try {
    const args = ['pack', `${pinned.package}@${pinned.version}`, '--pack-destination', temporary, '--silent'];
    await run('npm', args, { timeout: 120_000 });
    const [name] = readdirSync(temporary);
    if (!name) throw new Error('npm packed no file');
    const archive = readFileSync(join(temporary, name));
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    if (integrity !== pinned.integrity) throw new Error(`the package is not the pinned one: its hash is ${integrity}`);
    mkdirSync(folder, { recursive: true });
    for (const [path, file] of Object.entries(pinned.files)) store(folder, file, entryOf(gunzipSync(archive), path));
    writeFileSync(join(folder, 'VERSION'), `${pinned.version} ${pinned.integrity}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The compressed forms that are kept beside a file. */
function compressedOf(file) {
  return file.endsWith('.js') ? [`${file}.gz`, `${file}.br`] : [];
}

function store(folder, file, bytes) {
  writeFileSync(join(folder, file), bytes);
  const [zipped, brotli] = compressedOf(file);
  if (!zipped || !brotli) return;
  writeFileSync(join(folder, zipped), gzipSync(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(folder, brotli), brotliCompressSync(bytes, { params }));
}

/** One file of a tar archive (POSIX ustar: a header of 512 bytes, then the file in blocks of 512). */
function entryOf(tar, path) {
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8) || 0;
    if (name === path) return tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`the package has no ${path}`);
}
