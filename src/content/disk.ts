import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The content folder, the only door to the disk: paths are relative to it and use `/`. */
export interface Disk {
  /** The text of a file, whatever editor saved it: without a byte order mark, lines ended by one sign; undefined where there is none. */
  readonly read: (file: string) => string | undefined;
  /** The same as it was saved. */
  readonly bytes: (file: string) => Buffer | undefined;
  /** The files of a folder with one of the endings, sorted, not deeper; none where there is no folder. */
  readonly list: (folder: string, ending: string) => readonly string[];
  /** The folders of a folder, sorted. */
  readonly folders: (folder: string) => readonly string[];
  /** Every file below a folder, however deep, save hidden ones. */
  readonly all: (folder: string) => readonly string[];
}

/** Opens a folder for reading. In: its path. Out: its disk. */
export function openDisk(root: string): Disk {
  const entries = (folder: string) => {
    const path = join(root, folder);
    return existsSync(path)
      ? readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
      : [];
  };
  const bytes = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined);
  const all = (folder: string): readonly string[] =>
    entries(folder)
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        return entry.isDirectory() ? all(path) : [path];
      });
  return {
    bytes,
    all,
    read: (file) =>
      bytes(file)
        ?.toString('utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    list: (folder, ending) =>
      entries(folder)
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => posix.join(folder, entry.name)),
    folders: (folder) =>
      entries(folder).flatMap((entry) => (entry.isDirectory() ? [posix.join(folder, entry.name)] : [])),
  };
}
