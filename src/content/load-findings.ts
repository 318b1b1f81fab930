import { z } from 'zod';
import type { Finding } from '../domain/rule-book';
import type { Disk } from './disk';
import { didYouMean, type Mistake } from './mistakes';
import { placeOf } from './place-of';
import { readYaml } from './read-yaml';

const FILE = 'shared/findings.yml';

const lines = z.array(z.string().min(1));
/** `shared/findings.yml`. */
export const findingsSchema = z.array(
  z.strictObject({
    rule: z.string(),
    match: lines.min(1),
    except: lines.default([]),
    examples: lines.min(3),
    lookalikes: lines.min(2),
  }),
);

/**
 * Reads the findings that are dangerous when new.
 * @param rules the ids of all rules, if they are known
 */
export function loadFindings(
  disk: Disk,
  rules: ReadonlySet<string> | undefined,
  mistakes: Mistake[],
): readonly Finding[] {
  const read = readYaml(disk, FILE, findingsSchema, mistakes);
  read?.value.forEach(({ rule }, at) => {
    if (rules && !rules.has(rule))
      mistakes.push({
        file: FILE,
        line: read.lineOf([at]),
        message: `points to the rule "${rule}", which there is not${didYouMean(rule, rules)}`,
      });
  });
  return (read?.value ?? []).map((finding, at) => ({
    ...finding,
    place: placeOf([at], FILE, finding, read?.lineOf ?? (() => 1)),
  }));
}
