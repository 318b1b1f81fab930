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
    for (const entry of entries.filter((each) => each.isFile() && /\.(md|yml)$/.test(each.name))) {
      stamps.push(await stampOf(join(entry.parentPath, entry.name)));
    }
  }
  return stamps.sort().join('\n');
}

/** A file may go between the list and the look: then the next look sees it gone. */
async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
  return `${path} ${mtimeMs} ${size}`;
}
