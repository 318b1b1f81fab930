import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RawContent } from './raw-content';

/** Content as it was read, with the fingerprint of the files that it was read from. */
interface Ready {
  readonly fingerprint: string;
  readonly content: RawContent;
}

/**
 * Content that the build read and checked already, so that a start need not parse a megabyte of YAML. In: the file, the
 * folders. Out: the content; undefined where there is none, or where any file has changed since.
 */
export function takeReady(file: string, folders: readonly string[]): RawContent | undefined {
  if (![file, ...folders].every((each) => existsSync(each))) return undefined;
  const { fingerprint, content } = deserialize(readFileSync(file)) as Ready;
  return fingerprint === fingerprintOf(folders) ? content : undefined;
}

/** Keeps content ready in a file, beside the fingerprint of its folders. */
export function keepReady(file: string, folders: readonly string[], content: RawContent): void {
  mkdirSync(dirname(file), { recursive: true });
  const ready: Ready = { fingerprint: fingerprintOf(folders), content };
  writeFileSync(file, serialize(ready));
}

/** Changes with any byte of any file of the folders, and with Node itself, whose format it is. */
function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort(byPath)) {
      if (entry.isFile())
        hash.update(join(entry.parentPath, entry.name)).update(readFileSync(join(entry.parentPath, entry.name)));
    }
  }
  return hash.digest('hex');
}

function byPath(a: { readonly parentPath: string; readonly name: string }, b: typeof a): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}
