import { z } from 'zod';
import type { FollowWords } from '../domain/follow-words';
import type { Disk } from './disk';
import { followSchema, toFollowWords } from './follow-schema';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const schema = z.strictObject({
  cues: z.string(),
  between: z.string(),
  kinds: z.record(z.string(), z.string()),
  ...followSchema,
});

/** How names of pages are seen in a message, words of one part, and how a talk leans on what was said (`shared/understanding.yml`). */
export interface UnderstandingWords {
  readonly cues: { readonly cues: readonly string[]; readonly between: readonly string[] };
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly follow: FollowWords;
}

/** Reads `shared/understanding.yml`. In: the content folder, the list for mistakes. Out: cues, kinds, words of a talk. */
export function loadUnderstanding(disk: Disk, mistakes: Mistake[]): UnderstandingWords {
  const read = readYaml(disk, 'shared/understanding.yml', schema, mistakes)?.value;
  const split = (text: string) => text.split(/\s+/).filter(Boolean);
  const kinds = Object.fromEntries(Object.entries(read?.kinds ?? {}).map(([kind, words]) => [kind, split(words)]));
  return {
    kinds,
    cues: { cues: split(read?.cues ?? ''), between: split(read?.between ?? '') },
    follow: toFollowWords(kinds, read),
  };
}
