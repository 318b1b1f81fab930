import { z } from 'zod';
import type { AsideWords, ChildWords, OnwardWords } from '../domain/aside-words';
import { toldSchema, toToldWords } from './told-schema';

const line = z.coerce.string().min(1);
const lines = z.array(line);

const opening = z.strictObject({
  of: z.array(z.enum(['condition', 'cause', 'treatment'])).min(1),
  things: lines.min(1).optional(),
  own: z.boolean().default(false),
  after: lines.min(1).optional(),
  asks: lines.min(1),
  unless: lines.default([]),
  opens: lines.min(1),
});

/** The part of `shared/understanding.yml` about what a message says besides its question: keys of a strict object. */
export const asideSchema = {
  places: lines,
  'looked-for-under': z.record(z.string(), lines),
  'of-children': z.strictObject({ wished: line, words: line, kin: line, behind: line, before: line }),
  'looked-for-anywhere': lines,
  'operation-words': z.strictObject({ operations: line, 'means-one': line }),
  whys: line,
  'beside-why': line,
  reasons: line,
  onward: z.strictObject({ only: line, failed: lines, choices: lines, else: lines, next: lines, further: lines }),
  absent: z.strictObject({ denying: line, having: line, lasting: line }),
  'compared-by': z.record(z.string(), line),
  'alarm-in-general': lines,
  'own-words-for': z.record(z.string(), lines.min(1)),
  'own-words-alone': z.record(z.string(), lines.min(1)),
  things: z.record(z.string(), z.strictObject({ after: lines.min(1), words: line })),
  'not-of-things': line,
  'of-any-question': line,
  points: z.record(z.string(), z.strictObject({ match: lines.min(1), told: line })),
  openings: z.record(z.string(), opening),
  naming: line,
  coming: line,
  'how-usual': lines,
  usual: line,
  refusing: lines,
  untreated: line,
  'own-words-always': lines,
  'own-words-short': lines,
  'own-words-whole': z.record(z.string(), lines.min(1)),
  'only-with': z.record(z.string(), z.strictObject({ words: line.optional(), except: lines.optional() })),
  told: toldSchema,
};

/** These words as the file has them. */
export type WrittenAside = z.output<z.ZodObject<typeof asideSchema>>;

/**
 * These words in the shape that the turn uses.
 * @param stemsOf gives the stems of the words and kinds of words in a line
 */
export function toAsideWords(read: WrittenAside, stemsOf: (line: string) => ReadonlySet<string>): AsideWords {
  const { denying, having, lasting } = read.absent;
  return {
    placesAlike: read.places.map(listOf),
    lookedForUnder: new Map(
      Object.entries(read['looked-for-under']).map(([heading, things]) => [heading, things.map(listOf)]),
    ),
    ofChildren: toChildWords(read['of-children']),
    lookedForAnywhere: read['looked-for-anywhere'].map(listOf),
    operationWords: {
      operations: setOf(read['operation-words'].operations),
      meansOne: setOf(read['operation-words']['means-one']),
    },
    whys: listOf(read.whys),
    besideWhy: setOf(read['beside-why']),
    reasons: listOf(read.reasons),
    onward: toOnwardWords(read.onward),
    absent: { denying: setOf(denying), having: setOf(having), lasting: setOf(lasting) },
    comparedBy: new Map(Object.entries(read['compared-by']).map(([heading, words]) => [heading, listOf(words)])),
    alarmInGeneral: read['alarm-in-general'],
    ownWordsFor: Object.entries(read['own-words-for']).map(([name, match]) => ({ name, match })),
    ownWordsAlone: byPhrase(read['own-words-alone']),
    ownWordsWhole: byPhrase(read['own-words-whole']),
    things: new Map(
      Object.entries(read.things).map(([name, { after, words }]) => [
        name,
        { after: new Set(after), words: stemsOf(words) },
      ]),
    ),
    notOfThings: setOf(read['not-of-things']),
    ofAnyQuestion: setOf(read['of-any-question']),
    points: Object.entries(read.points).map(([name, { match, told }]) => ({ name, match, told: stemsOf(told) })),
    openings: Object.entries(read.openings).map(([name, { things, own, after, ...rest }]) => ({
      ...rest,
      name,
      isOwn: own,
      ...(things && { things }),
      ...(after && { after }),
    })),
    named: stemsOf(read.naming),
    coming: setOf(read.coming),
    howUsual: read['how-usual'],
    usual: listOf(read.usual),
    refusing: read.refusing,
    untreated: listOf(read.untreated),
    ownWordsAlways: new Set(read['own-words-always']),
    ownWordsShort: new Set(read['own-words-short']),
    told: toToldWords(read.told, stemsOf),
    onlyWith: new Map(
      Object.entries(read['only-with']).map(([intent, { words, except = [] }]) => [
        intent,
        { ...(words !== undefined && { words: stemsOf(words) }), except },
      ]),
    ),
  };
}

function toOnwardWords({ only, ...ways }: WrittenAside['onward']): OnwardWords {
  return { only: setOf(only), ways: Object.entries(ways).map(([name, match]) => ({ name, match })) };
}

function byPhrase(read: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(read).flatMap(([name, all]) => all.map((each) => [each, name] as const)));
}

function toChildWords({ wished, words, kin, behind, before }: WrittenAside['of-children']): ChildWords {
  return { wished: setOf(wished), words: listOf(words), kin: setOf(kin), behind: setOf(behind), before: setOf(before) };
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(listOf(text));
}

function listOf(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))];
}
