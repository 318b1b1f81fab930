import { z } from 'zod';
import type { Language } from '../text/words';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

/** `shared/language.yml`. */
export const languageSchema = z.strictObject({ fillers: z.string(), spellings: z.record(z.string(), z.string()) });

/** Reads `shared/language.yml`: fillers and spellings. */
export function loadLanguage(disk: Disk, mistakes: Mistake[]): Language {
  const read = readYaml(disk, 'shared/language.yml', languageSchema, mistakes)?.value;
  const split = (text: string) => text.split(/\s+/).filter(Boolean);
  const spellings = new Map(Object.entries(read?.spellings ?? {}).map(([typed, meant]) => [typed, split(meant)]));
  return { fillers: new Set(split(read?.fillers ?? '')), spellings };
}
