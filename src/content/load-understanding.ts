import { z } from 'zod';
import type { FollowWords } from '../domain/follow-words';
import type { Disk } from './disk';
import { followSchema } from './follow-schema';
import type { Mistake } from './mistakes';
import { type LedTo, namesThatLeadNowhere } from './names-that-lead-nowhere';
import { readYaml } from './read-yaml';
import { toFollowWords } from './to-follow-words';

const FILE = 'shared/understanding.yml';

/** `shared/understanding.yml`. */
export const understandingSchema = z.strictObject({
  cues: z.string(),
  between: z.string(),
  people: z.string(),
  saying: z.string(),
  given: z.string(),
  kinds: z.record(z.string(), z.string()),
  ...followSchema,
});

/** `shared/other-things.yml`: names by kind. */
export const otherThingsSchema = z.record(z.string(), z.string());

/** `shared/other-tongues.yml`: telling words by language. */
export const otherTonguesSchema = z.record(z.string(), z.string());

/**
 * How page names are recognized in a message, words that play the same part, and how a talk refers to what was said
 * before (`shared/understanding.yml`).
 */
export interface UnderstandingWords {
  readonly cues: {
    readonly cues: readonly string[];
    readonly between: readonly string[];
    readonly people: readonly string[];
    readonly saying: readonly string[];
    readonly given: readonly string[];
  };
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Names of illnesses, tests and medicines that no page is about (`shared/other-things.yml`). */
  readonly otherThings: readonly string[];
  /** Telling words of languages for which there are no rules (`shared/other-tongues.yml`). */
  readonly otherTongues: Readonly<Record<string, readonly string[]>>;
  readonly follow: FollowWords;
}

/**
 * Reads what understanding needs to know of the language.
 * @param known the intents and phrases that names in the file may refer to
 */
export function loadUnderstanding(disk: Disk, known: LedTo, mistakes: Mistake[]): UnderstandingWords {
  const located = readYaml(disk, FILE, understandingSchema, mistakes);
  const read = located?.value;
  if (located) mistakes.push(...namesThatLeadNowhere(FILE, located, known));
  const others = readYaml(disk, 'shared/other-things.yml', otherThingsSchema, mistakes)?.value;
  const split = (text: string) => text.split(/\s+/).filter(Boolean);
  const listsOf = (lists: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, split(words)]));
  const kinds = listsOf(read?.kinds);
  const tongues = readYaml(disk, 'shared/other-tongues.yml', otherTonguesSchema, mistakes)?.value;
  return {
    kinds,
    cues: {
      cues: split(read?.cues ?? ''),
      between: split(read?.between ?? ''),
      people: split(read?.people ?? ''),
      saying: split(read?.saying ?? ''),
      given: split(read?.given ?? ''),
    },
    otherThings: Object.values(others ?? {}).flatMap((names) => names.split(/,\s*/).filter(Boolean)),
    otherTongues: listsOf(tongues),
    follow: toFollowWords(kinds, read),
  };
}
