import { z } from 'zod';
import type { ModifierWords } from '../domain/rule-book';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const phrases = z.array(z.string().min(1));
const sides = { before: phrases, after: phrases, inside: phrases.default([]) };

/** `shared/modifiers.yml`. */
export const modifiersSchema = z.strictObject({
  negated: z.strictObject({
    ...sides,
    'not-really': phrases,
    disowned: phrases,
    answers: phrases,
    having: phrases,
    'never-before': phrases,
  }),
  past: z.strictObject({ ...sides, 'still-going': phrases, now: phrases }),
  passed: z.strictObject(sides),
  hypothetical: z.strictObject({ ...sides, becoming: phrases }),
  information: z.strictObject({ ...sides, general: phrases, study: phrases, exercise: phrases, quoted: phrases }),
  history: z.strictObject({ ...sides, others: phrases }),
  stops: phrases,
  subjects: phrases,
  personal: phrases,
});

const NO_PHRASES = { before: [], after: [] };
/** The modifier words of a language that has none. */
export const NO_MODIFIERS: ModifierWords = {
  negated: { ...NO_PHRASES, notReally: [], disowned: [], answers: [], having: [], neverBefore: [] },
  past: { ...NO_PHRASES, stillGoing: [], now: [] },
  passed: NO_PHRASES,
  hypothetical: { ...NO_PHRASES, becoming: [] },
  information: { ...NO_PHRASES, general: [], study: [], exercise: [], quoted: [] },
  history: { ...NO_PHRASES, others: [] },
  stops: [],
  subjects: [],
  personal: [],
};

/** Reads `shared/modifiers.yml`, the trigger phrases. */
export function loadModifierWords(disk: Disk, mistakes: Mistake[]): ModifierWords {
  const read = readYaml(disk, 'shared/modifiers.yml', modifiersSchema, mistakes)?.value;
  if (!read) return NO_MODIFIERS;
  const { 'not-really': notReally, 'never-before': neverBefore, ...negated } = read.negated;
  const { 'still-going': stillGoing, ...past } = read.past;
  return { ...read, negated: { ...negated, notReally, neverBefore }, past: { ...past, stillGoing } };
}
