import { z } from 'zod';
import type { ModifierWords } from '../domain/rule-book';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const phrases = z.array(z.string().min(1));
const sides = { before: phrases, after: phrases };

const schema = z.strictObject({
  negated: z.strictObject({ ...sides, 'not-really': phrases, disowned: phrases }),
  past: z.strictObject({ ...sides, 'still-going': phrases, now: phrases }),
  passed: z.strictObject(sides),
  hypothetical: z.strictObject(sides),
  information: z.strictObject(sides),
  history: z.strictObject(sides),
  stops: phrases,
  subjects: phrases,
  personal: phrases,
});

const NO_PHRASES = { before: [], after: [] };
const NONE: ModifierWords = {
  negated: { ...NO_PHRASES, notReally: [], disowned: [] },
  past: { ...NO_PHRASES, stillGoing: [], now: [] },
  passed: NO_PHRASES,
  hypothetical: NO_PHRASES,
  information: NO_PHRASES,
  history: NO_PHRASES,
  stops: [],
  subjects: [],
  personal: [],
};

/** Reads `shared/modifiers.yml`. In: the content folder, the list for mistakes. Out: the trigger phrases. */
export function loadModifierWords(disk: Disk, mistakes: Mistake[]): ModifierWords {
  const read = readYaml(disk, 'shared/modifiers.yml', schema, mistakes)?.value;
  if (!read) return NONE;
  const { 'not-really': notReally, disowned, ...negated } = read.negated;
  const { 'still-going': stillGoing, ...past } = read.past;
  return { ...read, negated: { ...negated, notReally, disowned }, past: { ...past, stillGoing } };
}
