import { posix } from 'node:path';
import type { Intent } from '../domain/page';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { intentSchema } from './page-schema';
import { readYaml } from './read-yaml';

/** Reads every intent, in the order of their names. */
export function loadIntents(disk: Disk, mistakes: Mistake[]): readonly Intent[] {
  return disk.list('.', '.yml').flatMap((file) => {
    const read = readYaml(disk, file, intentSchema, mistakes);
    if (!read) return [];
    const { intent: name, label, ask, examples, 'ask-condition': askCondition } = read.value;
    if (posix.basename(file, '.yml') !== name)
      mistakes.push({
        file,
        line: read.lineOf(['intent']),
        message: `is the file of "${posix.basename(file, '.yml')}" but names the intent "${name}"`,
      });
    return [{ name, label, ask, examples, ...(askCondition && { askCondition }) }];
  });
}
