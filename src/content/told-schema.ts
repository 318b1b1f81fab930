import { z } from 'zod';
import type { ToldWords } from '../domain/told-words';

const line = z.coerce.string().min(1);
const lines = z.array(line);
const pattern = { match: lines.min(1), unless: line };

/** The part of `shared/understanding.yml` about what people tell without asking. */
export const toldSchema = z.strictObject({
  around: line,
  people: line,
  stating: line,
  taking: line,
  owning: line,
  writer: line,
  conditions: lines,
  absent: line,
  ages: z.strictObject({
    before: line,
    behind: line,
    things: line,
    groups: z.array(z.strictObject({ from: z.number(), to: z.number(), told: line })),
  }),
  stages: z.strictObject({ scale: line, steps: line }),
  sides: line,
  'good-news': z.strictObject(pattern),
  'by-chance': z.strictObject({ ...pattern, told: line }),
  'vague-wishes': lines,
});

/** This part as the file has it. */
export type WrittenTold = z.output<typeof toldSchema>;

/** Stands in for a file that could not be read. */
export const NO_TOLD: WrittenTold = {
  around: '',
  people: '',
  stating: '',
  taking: '',
  owning: '',
  writer: '',
  conditions: [],
  absent: '',
  ages: { before: '', behind: '', things: '', groups: [] },
  stages: { scale: '', steps: '' },
  sides: '',
  'good-news': { match: [], unless: '' },
  'by-chance': { match: [], unless: '', told: '' },
  'vague-wishes': [],
};

/**
 * This part in the shape that the turn uses.
 * @param stemsOf gives the stems of the words and kinds of words in a line
 */
export function toToldWords(read: WrittenTold, stemsOf: (line: string) => ReadonlySet<string>): ToldWords {
  const { 'good-news': goodNews, 'by-chance': byChance } = read;
  return {
    around: setOf(read.around),
    people: stemsOf(read.people),
    stating: setOf(read.stating),
    taking: setOf(read.taking),
    owning: setOf(read.owning),
    writer: setOf(read.writer),
    conditions: read.conditions.map(listOf),
    absent: setOf(read.absent),
    ages: {
      before: setOf(read.ages.before),
      behind: setOf(read.ages.behind),
      things: setOf(read.ages.things),
      groups: read.ages.groups.map(({ from, to, told }) => ({ from, to, told: listOf(told) })),
    },
    stages: { scale: setOf(read.stages.scale), steps: setOf(read.stages.steps) },
    sides: setOf(read.sides),
    goodNews: { match: goodNews.match, unless: setOf(goodNews.unless) },
    byChance: { match: byChance.match, unless: setOf(byChance.unless), told: listOf(byChance.told) },
    vagueWishes: read['vague-wishes'],
  };
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(listOf(text));
}

function listOf(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))];
}
