import { z } from 'zod';
import { firstAction } from './first-action';
import { lexiconSchema } from './rule-schema';
import { dispositionSchema } from './words-schema';

const words = z.string().min(1);
const phrases = z.array(words).default([]);
const sides = z.strictObject({ before: phrases, after: phrases }).default({ before: [], after: [] });

/** `languages/<code>/language.yml`: how messages in the language are recognized and tidied. */
export const tongueSchema = z.strictObject({
  name: words,
  checked: z.boolean(),
  known: words,
  fillers: words,
  spellings: z.record(z.string(), words).default({}),
  letters: z.record(z.string(), z.string()).default({}),
  endings: z.string().default(''),
  'not-typos': z.string().default(''),
  'although-english': z.string().default(''),
  negated: sides,
  'not-really': phrases,
  past: sides,
  hypothetical: sides,
  information: sides,
  subjects: phrases,
  stops: phrases,
  personal: phrases,
  lists: lexiconSchema.default({}),
});

/** `languages/<code>/red-flags.yml`: rules that take reason, works and windows from an English one. */
export const otherRulesSchema = z.strictObject({
  checked: z.boolean(),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
      catalogue: z.string().regex(/^RF-[A-Z]+-\d\d$/, 'name an entry of the catalogue, such as RF-GEN-03'),
      level: z.enum(['soon', 'urgent', 'crisis', 'emergency']),
      like: words,
      first: firstAction.optional(),
      match: z.array(words).min(1),
      except: phrases,
      examples: z.array(words).min(6, 'write at least six examples'),
      lookalikes: z.array(words).min(2, 'write at least two look-alikes'),
    }),
  ),
});

/** `languages/<code>/guidance.yml`: what is said in the language. */
export const guidanceSchema = z.strictObject({
  checked: z.boolean(),
  levels: z.strictObject({ emergency: dispositionSchema, crisis: dispositionSchema, urgent: dispositionSchema }),
  say: z.record(z.string(), words),
  answers: z.strictObject({ no: phrases, 'help-called': phrases, 'not-happening': phrases }),
});
