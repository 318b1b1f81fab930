import type { Span } from '../../domain/red-flag';
import { lowerBound } from '../../text/lower-bound';
import { once } from '../../text/once';

/**
 * A sign that a message tells of. What is said around each of its spans is read when somebody asks whether it counts:
 * a long text tells most signs many times, and once is enough for nearly all that is asked.
 */
export interface SignHere {
  readonly spans: readonly Span[];
  /** Where the spans begin, and the most words that one has behind its first; for whoever looks for the nearest. */
  readonly extent: () => { readonly starts: Int32Array; readonly longest: number };
  /** True where the span with this number tells of the sign as present. */
  readonly counts: (at: number) => boolean;
  /** The first span that counts. */
  readonly first: Span;
  /** Whether it happens, or tells of the person. */
  readonly happens: boolean;
}

/** The signs of this message, and the names of those of earlier ones. */
export interface Signs {
  readonly here: ReadonlyMap<string, SignHere>;
  readonly earlier: ReadonlySet<string>;
}

/** Words between two happenings of one danger; halves that stand farther apart in a long message are seldom one. */
const NEAR = 30;

/** A sign as a message tells it; undefined where none of its spans counts. In: its spans, in order, and what counts. */
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
 * The first line of signs that are all known, at least one of them from this very message. Happenings of one message
 * must stand near each other; what tells of the person (on chemotherapy) and what an earlier message told combine with all.
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

/** One place for each sign of this message; none where the happenings stand too far apart. */
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

/** The nearest place of each sign; undefined where one has none near. */
function nearestOfEach(anchor: Span, signs: readonly SignHere[]): readonly Span[] | undefined {
  const near: Span[] = [];
  for (const sign of signs) {
    const nearest = nearestTo(anchor, sign);
    if (!nearest) return undefined;
    near.push(nearest);
  }
  return near;
}

/** Of those that count and stand alike near, the first. */
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
