import { z } from 'zod';
import { PURPOSES } from '../domain/library';
import { firstAction } from './first-action';

const words = z.string().min(1);

/** `shared/phrases.yml`: the bot's own words. */
export const phrasesSchema = z.strictObject({
  /** Short phrases by key. */
  say: z.record(z.string(), words),
  /** What is said on an occasion, with the intents offered after it. */
  occasions: z.record(
    z.string(),
    z
      .strictObject({ paragraphs: z.array(words).min(1), offers: z.array(z.string()).default([]) })
      .refine(
        emergencyFirst,
        'names {phone} with no {emergency-number} above it: the emergency number always comes first',
      ),
  ),
});

/** Nobody in danger should read a clinic's number first. */
function emergencyFirst({ paragraphs }: { readonly paragraphs: readonly string[] }): boolean {
  const [above = '', ...below] = paragraphs.join('\n').split('{phone}');
  return below.length === 0 || above.includes('{emergency-number}');
}

/** One level of `shared/dispositions.yml`: what the bot says at it. */
export const dispositionSchema = z.strictObject({
  first: firstAction,
  who: words,
  accompany: words,
  ask: words,
  still: words,
  again: z.array(words).min(3),
  'stand-down-question': words,
  'stand-down-answers': z.strictObject({ 'help-called': words, 'not-happening': words }),
  'stood-down': words,
  complaint: z.strictObject({ button: words, noted: words }),
});

/** The file of dispositions: all four levels. */
export const dispositionsSchema = z.strictObject({
  emergency: dispositionSchema,
  crisis: dispositionSchema,
  urgent: dispositionSchema,
  soon: dispositionSchema,
});

/** `shared/barriers.yml`: reasons people give for not getting help, and answers. */
export const barriersSchema = z.record(
  z.string(),
  z.strictObject({ match: z.array(words).min(1), answers: z.array(words).min(3, 'write at least three answers') }),
);

const country = z.string().regex(/^[A-Z]{2}$/, 'write a two-letter country code');

/** `shared/help-lines.yml`: telephone lines by country. */
export const helpLinesSchema = z.strictObject({
  lines: z.array(
    z.strictObject({
      country,
      purpose: z.enum(PURPOSES),
      name: words,
      number: z.coerce.string(),
      tel: z.coerce.string().optional(),
      how: z.enum(['call', 'call-or-text', 'text']),
      // The first line of a list is given at any hour, so a line that closes would be given while it is closed.
      hours: z
        .literal('24/7', 'write "24/7", or null where nobody knows; a line that closes is not given, so leave it out')
        .nullable()
        .default(null),
      languages: z.array(z.string()).default([]),
      source: z.strictObject({
        title: words,
        url: z.url('write a whole address, such as https://example.org/page').optional(),
      }),
      checked: z.boolean(),
      'as-of': z.string(),
      note: z.string().optional(),
    }),
  ),
  countries: z.record(
    country,
    z.strictObject({
      name: words,
      names: z.array(z.string()).default([]),
      locales: z.array(z.string()).default([]),
      same: country.optional(),
    }),
  ),
});
