import type { Span } from '../../domain/red-flag';
import { lowerBound } from '../../text/lower-bound';
import { once } from '../../text/once';
import { type SpanRow, spanAt } from '../matcher/matches';

/**
 * A sign that a message tells of. Whether a span counts depends on what is said around it, and that is read only when
 * somebody asks: a long text tells most signs many times, and one span is nearly always enough.
 */
export interface SignHere {
  readonly row: SpanRow;
  /** The most words that one of the spans has after its first; to search for the nearest. */
  readonly longest: () => number;
  /** True if the span at this index of the row tells of the sign as present. */
  readonly counts: (at: number) => boolean;
  /** The first span that counts. */
  readonly first: Span;
  /** True for something that happens; false for something about the person ("on chemotherapy"). */
  readonly happens: boolean;
}

/** The signs of this message, and the names of the signs of earlier ones. */
export interface Signs {
  readonly here: ReadonlyMap<string, SignHere>;
  readonly earlier: ReadonlySet<string>;
}

/**
 * The most words between two signs of one danger. Signs that are farther apart in a long message seldom belong
 * together.
 */
const NEAR = 30;

/**
 * A sign as a message tells it; undefined if none of its spans counts.
 * @param row its spans, in order
 */
export function signHere(row: SpanRow, isCounted: (span: Span) => boolean, happens: boolean): SignHere | undefined {
  const known: (boolean | undefined)[] = [];
  const counts = (at: number): boolean => {
    const before = known[at - row.begin];
    if (before !== undefined) return before;
    const isCounting = isCounted(spanAt(row, at));
    known[at - row.begin] = isCounting;
    return isCounting;
  };
  let first = row.begin;
  while (first < row.end && !counts(first)) first += 1;
  if (first === row.end) return undefined;
  return { row, longest: once(() => longestOf(row)), counts, first: spanAt(row, first), happens };
}

function longestOf({ starts, ends, begin, end }: SpanRow): number {
  let longest = 0;
  for (let at = begin; at < end; at += 1) longest = Math.max(longest, (ends[at] ?? 0) - (starts[at] ?? 0));
  return longest;
}

/**
 * The first line of signs that are all known, at least one of them from this very message. Things that happen must be
 * told near each other. What is said of the person ("on chemotherapy") combines with everything, and so does what an
 * earlier message told.
 */
export function combination(lines: readonly (readonly string[])[], signs: Signs) {
  const isTold = (sign: string) => signs.here.has(sign) || signs.earlier.has(sign);
  for (const line of lines) {
    if (!line.every(isTold)) continue;
    const spans = together(line, signs);
    if (spans.length > 0) return { because: line.join(' + '), spans };
  }
  return undefined;
}

/** One span for each sign of this message. Empty if things that happen are told too far apart. */
function together(line: readonly string[], { here, earlier }: Signs): readonly Span[] {
  const told = line.flatMap((sign) => here.get(sign) ?? []);
  const [anchor, ...others] = line
    .flatMap((sign) => (earlier.has(sign) ? [] : (here.get(sign) ?? [])))
    .filter(({ happens }) => happens);
  if (!anchor) return told.map(({ first }) => first);
  const { row, counts } = anchor;
  for (let at = row.begin; at < row.end; at += 1) {
    const span = spanAt(row, at);
    const near = nearestOfEach(span, others);
    if (near && counts(at)) return [...told.filter(({ happens }) => !happens).map(({ first }) => first), span, ...near];
  }
  return [];
}

/** The nearest span of each sign; undefined if one has none near. */
function nearestOfEach(anchor: Span, signs: readonly SignHere[]): readonly Span[] | undefined {
  const near: Span[] = [];
  for (const sign of signs) {
    const nearest = nearestTo(anchor, sign);
    if (!nearest) return undefined;
    near.push(nearest);
  }
  return near;
}

/** The nearest span that counts; the first of them if several are equally near. */
function nearestTo(anchor: Span, { row, longest, counts }: SignHere): Span | undefined {
  const { starts, ends, begin, end } = row;
  let best: number | undefined;
  let least = NEAR + 1;
  for (let at = lowerBound(starts, begin, end, anchor.from - NEAR - longest()); at < end; at += 1) {
    const start = starts[at] ?? 0;
    if (start > anchor.to + NEAR) break;
    const apart = Math.max(start - anchor.to, anchor.from - (ends[at] ?? 0), 0);
    if (apart < least && counts(at)) [best, least] = [at, apart];
  }
  return best === undefined ? undefined : spanAt(row, best);
}
