import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A string that changes when any file in the folders is written, added or removed. It only looks at names, sizes and
 * times, so it is cheap enough to run beside turns.
 * @param beside one more file to watch
 */
export async function stampFolders(folders: readonly string[], beside?: string): Promise<string> {
  const stamps = beside === undefined ? [] : [await stampOf(beside)];
  for (const folder of folders) {
    // A missing folder has a stamp too; whoever reads it reports what is wrong.
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      // In mounted content each file or folder may be a link.
      if (entry.isSymbolicLink() && (await isFolder(path))) stamps.push(await stampFolders([path]));
      else if (!entry.isDirectory() && /\.(md|yml)$/.test(entry.name)) stamps.push(await stampOf(path));
    }
  }
  return stamps.sort().join('\n');
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A file may disappear in between; the next look will notice. */
async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
  return `${path} ${mtimeMs} ${size}`;
}
