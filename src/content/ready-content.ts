import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { openDisk } from './disk';
import type { RawContent } from './raw-content';
import { readKept } from './read-kept';

/** Content as it was read, with the fingerprint of its files. */
interface Ready {
  readonly fingerprint: string;
  readonly content: RawContent;
}

/**
 * Content that the build has read and checked already, so that a start need not parse a megabyte of YAML. Undefined if
 * there is none, or if any file has changed since.
 */
export function takeReady(file: string, folders: readonly string[]): RawContent | undefined {
  if (![file, ...folders].every((each) => existsSync(each))) return undefined;
  const ready = readKept<Ready>(file);
  return ready?.fingerprint === fingerprintOf(folders) ? ready.content : undefined;
}

/** Stores content in a file, with the fingerprint of its folders. */
export function keepReady(file: string, folders: readonly string[], content: RawContent): void {
  mkdirSync(dirname(file), { recursive: true });
  const ready: Ready = { fingerprint: fingerprintOf(folders), content };
  writeFileSync(file, serialize(ready));
}

/** Changes with any byte of any file in the folders, and with the version of Node, on which the format depends. */
function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const disk = openDisk(folder);
    for (const file of disk.all('.')) hash.update(join(folder, file)).update(disk.bytes(file) ?? '');
  }
  return hash.digest('hex');
}
