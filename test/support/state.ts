import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/state/open-store';

/** The key of stores in tests. */
export const KEY = new Uint8Array(32).fill(7);

const folders: string[] = [];

/** A folder of its own, gone after `removeFolders`. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marrow-test-'));
  folders.push(folder);
  return folder;
}

/** A store in a folder of its own. */
export async function freshStore(): Promise<Store & { readonly folder: string }> {
  const folder = freshFolder();
  return { ...(await openStore(folder, KEY)), folder };
}

/** Takes away what the functions above made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
