import { z } from 'zod';
import type { TalkWords } from '../domain/talk-words';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const lines = z.array(z.coerce.string());
const schema = z.strictObject({
  no: z.strictObject({ begins: lines, 'at-most': z.number().int(), unless: lines }),
  'help-called': lines,
  'not-happening': lines,
  ordinals: z.record(z.string(), z.number().int()),
  yes: lines,
});

/** Reads `shared/talk.yml`. In: the content folder, the list for mistakes. Out: how people answer the bot. */
export function loadTalkWords(disk: Disk, mistakes: Mistake[]): TalkWords {
  const read = readYaml(disk, 'shared/talk.yml', schema, mistakes)?.value;
  if (!read)
    return { no: { begins: [], atMost: 0, unless: [] }, helpCalled: [], notHappening: [], ordinals: {}, yes: [] };
  const { begins, 'at-most': atMost, unless } = read.no;
  return {
    no: { begins, atMost, unless },
    helpCalled: read['help-called'],
    notHappening: read['not-happening'],
    ordinals: read.ordinals,
    yes: read.yes,
  };
}
