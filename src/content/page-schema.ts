import { z } from 'zod';
import { checkReview, reviewFields, withdrawn } from './review-schema';

const names = z.array(z.coerce.string().min(2));

/** Front matter of every page. */
export const pageSchema = z
  .strictObject({
    title: z.string().min(2),
    label: z.string().min(2).max(28, 'a label fits on a button: 28 characters at most'),
    names,
    'everyday-names': names.default([]),
    group: z.string().optional(),
    order: z.number().default(50),
    'off-label': z.boolean().default(false),
    version: z.number().int().positive(),
    ...reviewFields,
    withdrawn,
  })
  .superRefine(checkReview);

/** `pack.yml`: one condition. */
export const packSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string(),
    label: z.string().max(28),
    names,
    spelling: z.enum(['edema', 'oedema']).default('edema'),
    /** Lowest first: the first pack is meant when none is named, unless several share the lowest number. */
    order: z.number().default(50),
    audience: z.string(),
    version: z.string(),
    ...reviewFields,
    'easy-words': z.array(z.string()).default([]),
  })
  .superRefine(checkReview);

const YEAR = 'write a year such as 2019';

/** `sources.yml`: the bibliography. */
export const sourcesSchema = z.record(
  z.string().regex(/^[a-z]+\d+[a-z]?$/),
  z.strictObject({
    title: z.string(),
    authors: z.string().nullish(),
    where: z.string().nullish(),
    year: z.number().int().min(1800, YEAR).max(2100, YEAR).nullish(),
    doi: z.coerce
      .string()
      .regex(/^10\.\d{4,}\/\S+$/, 'begins with 10., such as 10.1007/s00198-017-3952-0')
      .nullish(),
    pmid: z.coerce.string().regex(/^\d+$/, 'has digits alone').nullish(),
    url: z
      .url({ protocol: /^https?$/, hostname: /\./, error: 'write a whole address, such as https://example.org/page' })
      .nullish(),
    kind: z.enum([
      'guideline',
      'regulator',
      'review-of-studies',
      'trial',
      'cohort',
      'case-series',
      'review',
      'public-info',
    ]),
    checked: z.boolean(),
    note: z.string().nullish(),
  }),
);

/** One file of `intents/`. */
export const intentSchema = z.strictObject({
  intent: z.string().regex(/^[a-z-]+$/),
  label: z.string().max(24),
  ask: z.string(),
  'ask-condition': z.string().optional(),
  examples: z.array(z.coerce.string()).min(15, 'write at least fifteen examples'),
});
