import type { Span } from '../domain/red-flag';
import { phraseFinder } from './phrases';
import type { Word } from './words';

/** A time in the past that a message names, and where it stands. */
export interface TimeMention {
  readonly hoursAgo: number;
  readonly from: number;
  readonly to: number;
}

const HOURS: Readonly<Record<string, number>> = {
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
};
/** Amounts that people give without a number. */
const AMOUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ a: 1, an: 1, few: 3, couple: 2, several: 5, half: 0.5 }),
);
const SAID: Readonly<Record<string, number>> = {
  yesterday: 24,
  'last night': 14,
  'this morning': 6,
  'the other day': 72,
  'last time': 730,
  'last week': 168,
  'last month': 730,
  'last year': 8760,
  'as a child': 87600,
  'as a kid': 87600,
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

const findSaid = phraseFinder([
  ...Object.entries(SAID).map(([phrase, hours]) => [phrase.split(' '), hours] as const),
  ...SEASONS.split(' ').flatMap((season) =>
    [
      ['in', season],
      ['in', 'the', season],
      ['last', season],
    ].map((words) => [words, SEASON_HOURS] as const),
  ),
]);

/** Every time in the past that a message names, in order. In: its words, the current year. "Three weeks ago" is 504 hours, "in 2015" counts from that year. */
export function timesIn(words: readonly Word[], year: number): readonly TimeMention[] {
  const said = findSaid(words).map(({ value, from, to }) => ({ hoursAgo: value, from, to }));
  const counted = words.map((word, at) => countedAt(word, at, words, year)).filter((time) => time !== undefined);
  return [...said, ...counted].sort((a, b) => a.from - b.from);
}

/** The time that stands nearest to a span in its sentence; undefined where the sentence names none. */
export function nearestTime(times: readonly TimeMention[], span: Span, words: readonly Word[]): number | undefined {
  const sentence = words[span.from]?.sentence;
  let nearest: TimeMention | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = firstNear(times, span); at < times.length; at += 1) {
    const time = times[at];
    if (!time || time.from > span.to + REACH) break;
    const distance = Math.max(time.from - span.to, span.from - time.to, 0);
    if (words[time.from]?.sentence === sentence && distance < least) [nearest, least] = [time, distance];
  }
  return nearest?.hoursAgo;
}

/** Times farther away than this, in words, are not of the span: a long sentence without stops stays linear. */
const REACH = 40;

function firstNear(times: readonly TimeMention[], span: Span): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < span.from - REACH) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countedAt(word: Word, at: number, words: readonly Word[], year: number): TimeMention | undefined {
  const amount = word.number ?? AMOUNTS.get(word.text);
  if (amount === undefined) return undefined;
  if (
    amount > 1930 &&
    amount <= year &&
    /^(in|back|until|till|from|summer|winter|fit)$/.test(words[at - 1]?.text ?? '')
  )
    return { hoursAgo: (year - amount) * 8760, from: at, to: at };
  const unitAt = words[at + 1]?.text === 'of' ? at + 2 : at + 1;
  const unit = HOURS[words[unitAt]?.stem ?? ''];
  const isAgo = /^(ago|back)$/.test(words[unitAt + 1]?.text ?? '');
  return unit !== undefined && isAgo ? { hoursAgo: amount * unit, from: at, to: unitAt + 1 } : undefined;
}
