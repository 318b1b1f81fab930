import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The content folder, through which all files are read. Paths are relative to it and use `/`. */
export interface Disk {
  /**
   * The text of a file without byte order mark and with `\n` line ends, whichever editor saved it; undefined if it is
   * missing.
   */
  readonly read: (file: string) => string | undefined;
  /** The bytes of a file, as saved. */
  readonly bytes: (file: string) => Buffer | undefined;
  /** The files directly in a folder with one of the endings, sorted; empty if there is no folder. */
  readonly list: (folder: string, ending: string) => readonly string[];
  /** The folders directly in a folder, sorted. */
  readonly folders: (folder: string) => readonly string[];
  /** Every file below a folder, at any depth, except hidden ones. */
  readonly all: (folder: string) => readonly string[];
}

/** Deeper than any content, so that a link to its own parent is not followed forever. */
const DEEPEST = 8;

/**
 * Opens a folder for reading. Links are followed, because in mounted content (a Kubernetes ConfigMap) every file is
 * one.
 */
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
        // A broken link is listed, so that whoever reads it reports it.
        .filter((entry) => [kindOf(folder, entry)].some((kind) => kind.isFile() || kind.isSymbolicLink()))
        .map((entry) => posix.join(folder, entry.name)),
    folders: (folder) =>
      entries(folder).flatMap((entry) => (kindOf(folder, entry).isDirectory() ? [posix.join(folder, entry.name)] : [])),
  };
}
