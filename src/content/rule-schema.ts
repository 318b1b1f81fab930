import { z } from 'zod';
import { rank } from '../domain/disposition';
import { PURPOSES } from '../domain/library';
import { type Place, type Rule, THREATS } from '../domain/rule-book';
import { firstAction } from './first-action';

const level = z.enum(['soon', 'urgent', 'crisis', 'emergency']);
const lines = z.array(z.string().min(1));
const duration = z
  .string()
  .regex(/^\d+(h|d)$/, 'write a number and h or d, such as 24h or 7d')
  .transform((text) => Number.parseInt(text, 10) * (text.endsWith('d') ? 24 : 1));

const levelLine = z.strictObject({
  when: lines.default([]),
  all: lines.default([]),
  level,
  first: firstAction.transform((text) => text.trim()).optional(),
});

/** One rule of `red-flags/*.yml`, as a curator writes it. */
export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
    catalogue: z.string().regex(/^RF-[A-Z]+-\d\d$/, 'name an entry of the catalogue, such as RF-GEN-03'),
    title: z.string().min(3),
    level,
    threat: z.enum(THREATS).default('other'),
    'goes-before': lines.default([]),
    levels: z.array(levelLine).default([]),
    first: firstAction,
    match: lines.default([]),
    mention: lines.default([]),
    ask: lines.default([]),
    combine: z.array(lines.min(2)).default([]),
    except: lines.default([]),
    'still-danger-for': duration.optional(),
    'even-if-it-passes': z.boolean().default(false),
    'at-least-ask': z.boolean().default(false),
    'also-call': z.array(z.enum(PURPOSES)).default([]),
    reason: z.string().min(10),
    examples: lines.min(4, 'write at least four examples'),
    'examples-at': z.partialRecord(level, lines).default({}),
    lookalikes: lines.min(2, 'write at least two look-alikes'),
    cites: lines.min(1, 'cite at least one source'),
    checked: z.boolean().default(false),
  })
  .refine((rule) => rule.match.length + rule.combine.length > 0, 'the rule needs `match` or `combine`')
  .refine((rule) => rule.levels.every((line) => line.first !== undefined || rank(line.level) <= rank(rule.level)), {
    path: ['levels'],
    message: 'a line that raises the level needs its own `first`: what to do then',
  });

/** A file of rules. */
export const rulesSchema = z.array(ruleSchema);

/** A file of named signs. */
export const signsSchema = z.record(
  z.string(),
  z.strictObject({
    says: z.string().min(2),
    lasts: z.boolean().default(false),
    'of-person': z.boolean().default(false),
    match: lines.min(1),
    except: lines.default([]),
  }),
);

/** A file of word lists. Numbers and the words yes, no, on, off are read as text. */
export const lexiconSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)),
);

/** The file of idioms that mask words. */
export const lookAlikesSchema = z.strictObject({ idioms: lines });

/** A rule in the shape that the screen uses. */
export function toRule(written: z.output<typeof ruleSchema>, place: Place): Rule {
  const {
    'still-danger-for': stillDangerFor,
    'even-if-it-passes': evenIfItPasses,
    'at-least-ask': atLeastAsk,
    'examples-at': examplesAt,
    'also-call': alsoCall,
    'goes-before': goesBefore,
    levels,
    ...rest
  } = written;
  return {
    ...rest,
    place,
    first: rest.first.trim(),
    examplesAt: examplesAt as Rule['examplesAt'],
    evenIfItPasses,
    atLeastAsk,
    alsoCall,
    goesBefore,
    levels: levels.map(({ first, ...line }) => (first === undefined ? line : { ...line, first })),
    ...(stillDangerFor !== undefined && { stillDangerFor }),
  };
}
