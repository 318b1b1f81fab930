import type { AnswerCount, AnswerOutcome } from '../domain/answer-count';
import type { PageFeedback } from '../state/feedback';
import { tabulate } from './tabulate';
import type { ShowCount } from './tabulate-rules';

const COLUMNS: readonly (readonly [AnswerOutcome, string])[] = [
  ['answer', 'answered'],
  ['clarify', 'did you mean'],
  ['fallback', 'not understood'],
  ['refuse', 'refused'],
  ['three-misses', 'three misses'],
  ['closed', 'closed'],
];
/** What a curator can improve. */
const MISSED: readonly AnswerOutcome[] = ['clarify', 'fallback', 'refuse'];
const NONE = '-';

/**
 * How each day went, one row per day.
 * @param show how a count is displayed
 */
export function tabulateDays(counts: readonly AnswerCount[], show: ShowCount): readonly string[] {
  const days = groupedBy(counts, ({ day }) => day);
  return tabulate(
    ['day', ...COLUMNS.map(([, title]) => title)],
    1,
    [...days].map(([day, of]) => [day, ...COLUMNS.map(([outcome]) => show(sum(of, [outcome])))]),
  );
}

/** What was asked about which page and not answered, most frequent first. */
export function tabulatePages(counts: readonly AnswerCount[], show: ShowCount): readonly string[] {
  const pages = groupedBy(counts, ({ topic, intent }) => `${topic} ${intent}`);
  const missed = [...pages.values()]
    .filter((of) => sum(of, MISSED) > 0)
    .sort((one, other) => sum(other, MISSED) - sum(one, MISSED));
  return tabulate(
    ['page', 'nearest intent', ...COLUMNS.map(([, title]) => title)],
    2,
    missed.map((of) => [
      of[0]?.topic || NONE,
      of[0]?.intent || NONE,
      ...COLUMNS.map(([outcome]) => show(sum(of, [outcome]))),
    ]),
  );
}

/** Thumbs, one row per page. */
export function tabulateFeedback(thumbs: readonly PageFeedback[], show: ShowCount): readonly string[] {
  const pages = groupedBy(thumbs, ({ page }) => page);
  const of = (all: readonly PageFeedback[], wanted: string) =>
    show(all.filter(({ reaction }) => reaction === wanted).reduce((total, { count }) => total + count, 0));
  const rows = [...pages].map(([page, all]) => [page || NONE, of(all, 'like'), of(all, 'dislike')]);
  return tabulate(['page', 'liked', 'disliked'], 1, rows);
}

function groupedBy<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, readonly T[]>();
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}

function sum(counts: readonly AnswerCount[], outcomes: readonly AnswerOutcome[]): number {
  return counts.filter(({ outcome }) => outcomes.includes(outcome)).reduce((total, { count }) => total + count, 0);
}
