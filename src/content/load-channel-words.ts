import { z } from 'zod';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const words = z.string().min(1);
/** `shared/page.yml`. */
export const pageWordsSchema = z.record(z.string(), words);

/** `shared/channels.yml`. */
export const channelWordsSchema = z.strictObject({
  sources: words,
  suggestions: words,
  unchecked: words,
  broken: words,
  private: words,
  form: z.strictObject({
    title: words,
    question: words,
    reasons: z.strictObject({ unsafe: words, wrong: words, unclear: words, 'beside-the-point': words }),
    send: words,
  }),
});

const NO_REASONS = { unsafe: '', wrong: '', unclear: '', 'beside-the-point': '' };

/** Reads `shared/channels.yml`, the few words that channels add to a reply. */
export function loadChannelWords(disk: Disk, mistakes: Mistake[]): z.output<typeof channelWordsSchema> {
  return (
    readYaml(disk, 'shared/channels.yml', channelWordsSchema, mistakes)?.value ?? {
      ...{ sources: '', suggestions: '', unchecked: '', broken: '', private: '' },
      form: { ...{ title: '', question: '', send: '' }, reasons: NO_REASONS },
    }
  );
}

/** Reads `shared/page.yml`, the words of the chat page by key. */
export function loadPageWords(disk: Disk, mistakes: Mistake[]): Readonly<Record<string, string>> {
  return readYaml(disk, 'shared/page.yml', pageWordsSchema, mistakes)?.value ?? {};
}
