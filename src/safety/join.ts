import { firstFrom } from './first-from';
import { belong, type Ground, STRETCH } from './ground';
import { addSpan, endAt, type Places } from './places';

/** How many continuations of one beginning are followed; more would let a long message cost more than linear time. */
const FOLLOWED = 3;

/** Two parts in order. */
export interface Joint {
  readonly first: number;
  readonly second: number;
  /** Words that are no fillers which may stand between. */
  readonly gap: number;
  /** The most words from the first to the last of any span of the first part. */
  readonly length: number;
}

/**
 * Adds the spans of a first part followed by a second to the row, in order of the first. It leaps over firsts that
 * stand far before the next second, and over seconds far before the next first: its cost is that of the rarer part.
 */
export function join({ first, second, gap, length }: Joint, places: Places, ground: Ground): void {
  const { low, high } = places;
  const [firsts, seconds] = [high[first] ?? 0, high[second] ?? 0];
  let one = low[first] ?? 0;
  let other = low[second] ?? 0;
  while (one < firsts) {
    const start = places.starts[one] ?? 0;
    other = firstFrom(places.starts, other, seconds, start + 1);
    if (other === seconds) return;
    const least = (places.starts[other] ?? 0) - STRETCH - length;
    if (start < least) one = firstFrom(places.starts, one, firsts, least);
    else {
      follow(one, other, seconds, gap, places, ground);
      one += 1;
    }
  }
}

/** Adds the spans that one beginning makes with the seconds from `other` on. */
function follow(one: number, other: number, seconds: number, gap: number, places: Places, ground: Ground): void {
  const start = places.starts[one] ?? 0;
  const end = endAt(places, one);
  let at = other;
  while (at < seconds && (places.starts[at] ?? 0) <= end) at += 1;
  const last = Math.min(seconds, at + FOLLOWED);
  for (; at < last && belong(end, places.starts[at] ?? 0, gap, ground); at += 1)
    addSpan(places, start, endAt(places, at));
}
