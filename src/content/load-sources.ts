import type { Source } from '../domain/citation';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { sourcesSchema } from './page-schema';
import { readYaml } from './read-yaml';

/** Reads a bibliography (`sources.yml`). In: the content folder, the file, the list for mistakes. Out: the works by id. */
export function loadSources(disk: Disk, file: string, mistakes: Mistake[]): ReadonlyMap<string, Source> {
  const read = readYaml(disk, file, sourcesSchema, mistakes)?.value ?? {};
  return new Map(
    Object.entries(read).map(([id, { note: _note, ...written }]) => [id, { id, ...withoutNothing(written) } as Source]),
  );
}

/** Leaves out what YAML writes as null or nothing. */
function withoutNothing<T extends object>(written: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;
}
