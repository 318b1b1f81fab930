import type { Span } from '../domain/red-flag';

/** A sign seen as present in this message: the places where it stands, and whether it happens or tells of the person. */
export interface SignHere {
  readonly spans: readonly Span[];
  readonly happens: boolean;
}

/** The signs of this message, and the names of those of earlier ones. */
export interface Signs {
  readonly here: ReadonlyMap<string, SignHere>;
  readonly earlier: ReadonlySet<string>;
}

/** Words between two happenings of one danger; halves that stand farther apart in a long message are seldom one. */
const NEAR = 30;

/**
 * The first line of signs that are all known, at least one of them from this very message. Happenings of one message
 * must stand near each other; what tells of the person (on chemotherapy) and what an earlier message told combine with all.
 */
export function combination(lines: readonly (readonly string[])[], signs: Signs) {
  for (const line of lines) {
    if (!line.every((sign) => signs.here.has(sign) || signs.earlier.has(sign))) continue;
    const spans = together(line, signs);
    if (spans.length > 0) return { because: line.join(' + '), spans };
  }
  return undefined;
}

/** One place for each sign of this message; none where the happenings stand too far apart. */
function together(line: readonly string[], { here, earlier }: Signs): readonly Span[] {
  const told = line.flatMap((sign) => here.get(sign) ?? []);
  const ofPerson = told.filter(({ happens }) => !happens).flatMap(({ spans }) => spans.slice(0, 1));
  const [first, ...others] = line.filter((sign) => here.get(sign)?.happens && !earlier.has(sign));
  if (first === undefined) return told.flatMap(({ spans }) => spans.slice(0, 1));
  for (const anchor of here.get(first)?.spans ?? []) {
    const near = others.flatMap((sign) => nearest(anchor, here.get(sign)?.spans ?? []) ?? []);
    if (near.length === others.length) return [...ofPerson, anchor, ...near];
  }
  return [];
}

function nearest(anchor: Span, spans: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let least = NEAR + 1;
  for (const span of spans) {
    const apart = Math.max(span.from - anchor.to, anchor.from - span.to, 0);
    if (apart < least) [best, least] = [span, apart];
  }
  return best;
}
