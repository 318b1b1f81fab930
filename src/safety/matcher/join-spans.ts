import { firstFrom } from '../../text/lower-bound';
import { type Ground, isDenied, reachBackOf, reachOf, STRETCH } from './indexed-text';
import { mark } from './node-postings';
import { addSpan, highOf, isLaidOut, lowOf, type Places } from './span-arena';

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
 * Adds the spans of a first part followed by a second to the rows, in order of the first. At least one part is laid
 * out. Of the other, if it is not, only the words around those of the first are asked whether it holds them.
 */
export function join(joint: Joint, places: Places, ground: Ground): void {
  if (!isLaidOut(places, joint.second)) joinToWords(joint, places, ground);
  else if (!isLaidOut(places, joint.first)) joinWordsTo(joint, places, ground);
  else joinLaidOut(joint, places, ground);
}

/** Leaps over firsts that stand far before the next second, and over seconds far before the next first. */
function joinLaidOut({ first, second, gap, length }: Joint, places: Places, ground: Ground): void {
  const [firsts, seconds] = [highOf(places, first), highOf(places, second)];
  const behind = { to: seconds, gap };
  let one = lowOf(places, first);
  let other = lowOf(places, second);
  while (one < firsts) {
    const start = places.starts[one] ?? 0;
    other = firstFrom(places.starts, other, seconds, start + 1);
    if (other === seconds) return;
    const least = (places.starts[other] ?? 0) - STRETCH - length;
    if (start < least) one = firstFrom(places.starts, one, firsts, least);
    else {
      follow(start, places.ends[one] ?? 0, other, behind, places, ground);
      one += 1;
    }
  }
}

/** Where the seconds end in the rows, and how far one may follow: made once for all firsts. */
interface Seconds {
  readonly to: number;
  readonly gap: number;
}

/** Adds the spans that one beginning makes with the seconds, from one of them on, that stand behind it. */
function follow(start: number, end: number, from: number, { to, gap }: Seconds, places: Places, ground: Ground): void {
  let at = from;
  while (at < to && (places.starts[at] ?? 0) <= end) at += 1;
  const last = Math.min(to, at + FOLLOWED);
  const reach = reachOf(end, gap, ground);
  for (; at < last; at += 1) {
    const second = places.starts[at] ?? 0;
    if (second > reach || isDenied(end, second, ground)) return;
    addSpan(places, start, places.ends[at] ?? 0);
  }
}

/** Joins where only the firsts are laid out: the words behind each are looked over. */
function joinToWords({ first, second, gap }: Joint, places: Places, ground: Ground): void {
  const { stamps, formAt } = places.holdings;
  const stamp = mark(places, second);
  const firsts = highOf(places, first);
  for (let one = lowOf(places, first); one < firsts; one += 1) {
    const end = places.ends[one] ?? 0;
    const reach = reachOf(end, gap, ground);
    let followed = 0;
    for (let at = end + 1; at <= reach && followed < FOLLOWED; at += 1) {
      if (stamps[formAt[at] ?? 0] !== stamp) continue;
      if (isDenied(end, at, ground)) break;
      addSpan(places, places.starts[one] ?? 0, at);
      followed += 1;
    }
  }
}

/** Joins where only the seconds are laid out: the words before each are looked over, back to the second before it. */
function joinWordsTo({ first, second, gap }: Joint, places: Places, ground: Ground): void {
  const { stamps, formAt } = places.holdings;
  const stamp = mark(places, first);
  const to = highOf(places, second);
  const seconds = { to, gap };
  let before = 0;
  for (let from = lowOf(places, second); from < to; from += 1) {
    const start = places.starts[from] ?? 0;
    for (let one = Math.max(before, reachBackOf(start, gap, ground)); one < start; one += 1)
      if (stamps[formAt[one] ?? 0] === stamp) follow(one, one, from, seconds, places, ground);
    before = start;
  }
}
