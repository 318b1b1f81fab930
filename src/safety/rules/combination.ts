import type { Span } from '../../domain/red-flag';
import { lowerBound } from '../../text/lower-bound';
import { once } from '../../text/once';

/**
 * A sign that a message tells of. Whether a span counts depends on what is said around it, and that is read only when
 * somebody asks: a long text tells most signs many times, and one span is nearly always enough.
 */
export interface SignHere {
  readonly spans: readonly Span[];
  /** The starts of the spans, and the most words that one of them has after its first; to search for the nearest. */
  readonly extent: () => { readonly starts: Int32Array; readonly longest: number };
  /** True if the span with this index tells of the sign as present. */
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
 * A sign as a message tells it; undefined if none of its spans counts. In: its spans, in order, and which of them
 * count.
 */
export function signHere(spans: readonly Span[], isCounted: (span: Span) => boolean, happens: boolean) {
  const known: boolean[] = [];
  const counts = (at: number): boolean => {
    const span = spans[at];
    known[at] ??= span !== undefined && isCounted(span);
    return known[at];
  };
  const first = spans.find((_, at) => counts(at));
  if (!first) return undefined;
  return { spans, extent: once(() => extentOf(spans)), counts, first, happens };
}

function extentOf(spans: readonly Span[]) {
  const starts = new Int32Array(spans.length);
  let longest = 0;
  for (const [at, { from, to }] of spans.entries()) {
    starts[at] = from;
    longest = Math.max(longest, to - from);
  }
  return { starts, longest };
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
  for (const [at, span] of anchor.spans.entries()) {
    const near = nearestOfEach(span, others);
    if (near && anchor.counts(at))
      return [...told.filter(({ happens }) => !happens).map(({ first }) => first), span, ...near];
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
function nearestTo(anchor: Span, { spans, extent, counts }: SignHere): Span | undefined {
  const { starts, longest } = extent();
  let best: Span | undefined;
  let least = NEAR + 1;
  for (let at = lowerBound(starts, 0, starts.length, anchor.from - NEAR - longest); at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.from > anchor.to + NEAR) break;
    const apart = Math.max(span.from - anchor.to, anchor.from - span.to, 0);
    if (apart < least && counts(at)) [best, least] = [span, apart];
  }
  return best;
}
