import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (folder: string) => join(folder, 'state.key');

/**
 * The key that encrypts what is stored: 32 bytes. Without a configured key it is read from `state.key` in the state
 * folder, which is created at the first start, readable by its owner only.
 */
export function openStateKey(folder: string, configured?: Uint8Array): Uint8Array {
  if (configured) return configured;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // `wx` refuses to overwrite: a second process that starts at the same moment reads the first one's key.
  if (!existsSync(fileIn(folder))) writeIfAbsent(fileIn(folder), randomBytes(32).toString('hex'));
  return readStateKey(folder);
}

/** The same for programs that only read a server's data. Throws if there is no key, because a new one would not fit. */
export function readStateKey(folder: string, configured?: Uint8Array): Uint8Array {
  if (configured) return configured;
  const file = fileIn(folder);
  if (!existsSync(file)) throw new Error(`There is no key ${file}. Set STATE_KEY or STATE_DIR to the server's.`);
  const hex = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw new Error(`${file} must hold 64 hexadecimal digits; restore it, or delete it together with marrow.db`);
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function writeIfAbsent(file: string, text: string): void {
  try {
    writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
