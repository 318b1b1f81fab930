import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

/** Deeper than any content; a link that leads back above itself must not be followed for ever. */
const DEEPEST = 8;

/** Opens a folder for reading. Links are followed: where a deployer mounts content (a ConfigMap of Kubernetes), every file is one. In: its path. Out: its disk. */
export function openDisk(root: string): Disk {
  const entries = (folder: string) => {
    const path = join(root, folder);
    return existsSync(path)
      ? readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
      : [];
  };
  const bytes = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined);
  const kindOf = (folder: string, entry: Dirent) =>
    (entry.isSymbolicLink() && statSync(join(root, folder, entry.name), { throwIfNoEntry: false })) || entry;
  const all = (folder: string, depth = 0): readonly string[] =>
    entries(folder)
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (!kindOf(folder, entry).isDirectory()) return [path];
        return depth < DEEPEST ? all(path, depth + 1) : [];
      });
  return {
    bytes,
    all: (folder) => all(folder),
    read: (file) =>
      bytes(file)
        ?.toString('utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    list: (folder, ending) =>
      entries(folder)
        .filter((entry) => entry.name.endsWith(ending))
        // A link that leads nowhere is listed, so that who reads it tells of it.
        .filter((entry) => [kindOf(folder, entry)].some((kind) => kind.isFile() || kind.isSymbolicLink()))
        .map((entry) => posix.join(folder, entry.name)),
    folders: (folder) =>
      entries(folder).flatMap((entry) => (kindOf(folder, entry).isDirectory() ? [posix.join(folder, entry.name)] : [])),
  };
}
