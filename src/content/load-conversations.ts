import { posix } from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const line = z.string().min(1);
const expectation = z.strictObject({
  outcome: z.enum(['answer', 'clarify', 'fallback', 'refuse', 'escalate', 'notice']).optional(),
  intent: line.optional(),
  topic: line.optional(),
  /** The topic with its pack, where two packs have a topic of this name. */
  page: line.optional(),
  heading: line.optional(),
  disposition: z.enum(['none', 'soon', 'urgent', 'crisis', 'emergency']).optional(),
  presentation: z.enum(['interrupt', 'ask', 'accompany', 'none']).optional(),
  'red-flags': z.array(line).optional(),
  cites: z.array(line).optional(),
  /** Words that the reply must contain: numbers to call, not copy. */
  says: z.array(line).optional(),
});
/** A file of conversations. */
export const conversationsSchema = z.array(
  z.strictObject({
    title: line,
    locale: line.optional(),
    country: z.string().length(2).optional(),
    turns: z.array(z.strictObject({ say: z.string(), expect: expectation })).min(1),
  }),
);

/** For a file with mistakes, so that the names it expects are checked all the same. */
const looseSchema = z.array(
  z.looseObject({ turns: z.array(z.looseObject({ expect: z.looseObject({}) })) }),
) as unknown as typeof conversationsSchema;

/** One conversation that the bot must be able to hold, as a curator wrote it. */
export interface Conversation {
  readonly file: string;
  readonly title: string;
  readonly locale?: string | undefined;
  readonly country?: string | undefined;
  readonly turns: readonly { readonly say: string; readonly expect: z.output<typeof expectation> }[];
  /** The line on which a part of the conversation is written. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads a pack's `conversations/*.yml`. */
export function loadConversations(disk: Disk, pack: string, mistakes: Mistake[]): readonly Conversation[] {
  return disk.list(posix.join(pack, 'conversations'), '.yml').flatMap((file) => {
    const read = readYaml(disk, file, conversationsSchema, mistakes) ?? readYaml(disk, file, looseSchema, []);
    return (read?.value ?? []).map((talk, at) => ({
      file,
      ...talk,
      lineOf: (path: readonly PropertyKey[]) => read?.lineOf([at, ...path]) ?? 1,
    }));
  });
}
