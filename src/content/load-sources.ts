import { z } from 'zod';
import type { Source } from '../domain/citation';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { sourcesSchema } from './page-schema';
import { readYaml } from './read-yaml';

/**
 * Reads a bibliography (`sources.yml`): the works by id. If the file has a mistake, only the ids are read, so that no
 * page is blamed for citing them.
 */
export function loadSources(disk: Disk, file: string, mistakes: Mistake[]): ReadonlyMap<string, Source> {
  const whole = readYaml(disk, file, sourcesSchema, mistakes)?.value;
  const read = whole ?? readYaml(disk, file, idsSchema, [])?.value ?? {};
  return new Map(
    Object.entries(read).map(([id, { note: _note, ...written }]) => [id, { id, ...withoutNothing(written) } as Source]),
  );
}

const idsSchema = z.record(z.string(), z.looseObject({ note: z.unknown().optional() }));

/** Leaves out what YAML has as null or empty. */
function withoutNothing<T extends object>(written: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;
}
