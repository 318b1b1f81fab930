import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A mark that changes when any file of the folders is written, added or taken away. It only looks at names, sizes and
 * times, so that looking costs nothing a turn would wait for. In: the folders, a file beside them. Out: the mark.
 */
export async function stampFolders(folders: readonly string[], beside?: string): Promise<string> {
  const stamps = beside === undefined ? [] : [await stampOf(beside)];
  for (const folder of folders) {
    // A folder that is not there has a stamp too; who reads it says what is wrong.
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      // Where content is mounted, each file may be a link, and so may a folder.
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

/** A file may go between the list and the look: then the next look sees it gone. */
async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
  return `${path} ${mtimeMs} ${size}`;
}
