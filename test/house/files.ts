import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder whose name has one of the endings, sorted, as paths from the root of the project. */
export function filesBelow(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Every TypeScript file that runs: the house, without its tests. */
export const SOURCE_FILES = [...filesBelow('src', '.ts'), ...filesBelow('dialogs', '.ts')];
