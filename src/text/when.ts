import type { Span } from '../domain/red-flag';
import { passageNotes } from './passage-notes';
import { type Found, phraseFinder } from './phrases';
import { sentenceWithin } from './sentence';
import { isAgeThen, stagesNear } from './times-of-life';
import { opensClause } from './trigger';
import type { Word } from './words';

/** A time in the past that a message names, and where it stands. */
export interface TimeMention {
  readonly hoursAgo: number;
  readonly from: number;
  readonly to: number;
}

const HOURS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    minut: 1 / 60,
    hour: 1,
    day: 24,
    night: 24,
    week: 168,
    month: 730,
    year: 8760,
    winter: 8760,
    summer: 8760,
    christma: 8760,
    decad: 87600,
  }),
);
/** Amounts that people give without a number. */
const AMOUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ a: 1, an: 1, few: 3, couple: 2, several: 5, half: 0.5 }),
);
/** How many words before an age its "had" may stand. */
const HAD_WITHIN = 7;
/** In hours. Beyond this nobody counts. */
const LONG_AGO = 87600;
const SAID: Readonly<Record<string, number>> = {
  yesterday: 24,
  'last night': 14,
  'this morning': 6,
  'the other day': 72,
  'last time': 730,
  'last week': 168,
  'last month': 730,
  'last year': 8760,
  'last christmas': 8760,
  'last easter': 8760,
  'the week before last': 240,
  'the month before last': 1460,
  'the year before last': 17520,
  'as a child': LONG_AGO,
  'as a kid': LONG_AGO,
  'ages ago': 8760,
  'a while ago': 730,
  'a while back': 730,
  'decades ago': LONG_AGO,
  'back in the seventies': LONG_AGO,
  'back in the eighties': LONG_AGO,
  'back in the nineties': LONG_AGO,
  'long ago': 8760,
  'years ago': 17520,
  'months ago': 1460,
  'weeks ago': 336,
  'days ago': 48,
  'hours ago': 2,
};
const SEASONS =
  'spring summer autumn winter january february march april may june july august september october november december';
const SEASON_HOURS = 730;

const saidNear = passageNotes(
  phraseFinder([
    ...Object.entries(SAID).map(([phrase, hours]) => [phrase.split(' '), hours] as const),
    ...SEASONS.split(' ').flatMap((season) =>
      [
        ['in', season],
        ['in', 'the', season],
        ['last', season],
      ].map((words) => [words, SEASON_HOURS] as const),
    ),
  ]),
);

/** A time farther from a span than this, in words, does not belong to it. That keeps long sentences linear. */
export const REACH = 40;

/**
 * The times in the past that the sentence of a span names near it, in order. "Three weeks ago" is 504 hours; "in 2015"
 * is counted from `year`, the current one.
 */
export function timesNear(words: readonly Word[], { from, to }: Span, year: number): readonly TimeMention[] {
  return timesWithin(words, sentenceWithin(words, from, { from: from - REACH, to: to + REACH }), year);
}

/** Every time in the past that a message names. */
export function timesIn(words: readonly Word[], year: number): readonly TimeMention[] {
  return timesWithin(words, { from: 0, to: words.length }, year);
}

function timesWithin(words: readonly Word[], near: Span, year: number): readonly TimeMention[] {
  const said = saidNear(words, near).map((each) => ({ hoursAgo: each.value, from: each.from, to: each.to }));
  const counted = amountsNear(words, near).flatMap((each) => countedAt(each.value, each.from, words, year) ?? []);
  const stages = stagesNear(words, near).map(({ from, to }) => ({ hoursAgo: LONG_AGO, from, to }));
  return [...said, ...counted, ...stages].sort((a, b) => a.from - b.from);
}

const amountsNear = passageNotes((words) => {
  const amounts: Found<number>[] = [];
  words.forEach(({ number, text }, at) => {
    const value = number ?? AMOUNTS.get(text);
    if (value !== undefined) amounts.push({ value, from: at, to: at });
  });
  return amounts;
});

function countedAt(amount: number, at: number, words: readonly Word[], year: number): TimeMention | undefined {
  if (isYear(amount, at, words, year)) return { hoursAgo: (year - amount) * 8760, from: at, to: at };
  if (isDecade(amount, at, words, year)) return { hoursAgo: (year - amount) * 8760, from: at, to: at + 1 };
  if (isAge(amount, at, words) || isAgeThen(amount, at, words)) return { hoursAgo: LONG_AGO, from: at, to: at };
  const unitAt = words[at + 1]?.text === 'of' ? at + 2 : at + 1;
  const unit = HOURS.get(words[unitAt]?.stem ?? '');
  const isAgo = /^(ago|back)$/.test(words[unitAt + 1]?.text ?? '');
  return unit !== undefined && isAgo ? { hoursAgo: amount * unit, from: at, to: unitAt + 1 } : undefined;
}

/** "In 2015", or a year alone at the end of its clause: "heart attack 2011, well since". */
function isYear(amount: number, at: number, words: readonly Word[], year: number): boolean {
  if (amount <= 1930 || amount > year) return false;
  if (/^(in|back|until|till|from|summer|winter|fit|around|about|since)$/.test(words[at - 1]?.text ?? '')) return true;
  return amount > 1950 && Number.isInteger(amount) && at > 0 && opensClause(words, at + 1);
}

/** "In the 2000s", which tidying cuts in two. "In the 90s" may be a pulse. */
function isDecade(amount: number, at: number, words: readonly Word[], year: number): boolean {
  return amount >= 1930 && amount % 10 === 0 && amount < year - 10 && words[at + 1]?.text === 's';
}

/**
 * "When I was 9", "had measles aged 9". "When I was 30 weeks pregnant" is no age, and "man aged 54" speaks of today.
 */
function isAge(amount: number, at: number, words: readonly Word[]): boolean {
  const before = words[at - 1]?.text;
  if (amount > 90 || !(before === 'was' || before === 'age' || before === 'aged')) return false;
  if (HOURS.has(words[at + 1]?.stem ?? '')) return false;
  const told = words.slice(Math.max(0, at - HAD_WITHIN), at).map(({ text }) => text);
  if (before !== 'was') return told.includes('had') && !told.includes('have');
  return /^(when|since) (i|he|she) was$/.test(told.slice(-3).join(' '));
}
