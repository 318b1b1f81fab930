import type { Span } from '../domain/red-flag';
import { A_YEAR, isOfLaterEvent, SUBJECTS } from './later-event';
import { ACUTE } from './new-cry';
import { isOneSentence } from './sentence';
import { isPresentTense, PAST } from './tense';
import { opensClause } from './trigger';
import { REACH, type TimeMention } from './when';
import type { Word } from './words';

/**
 * When a match happened according to the nearest time; `isSure` is false where that time may belong to something else.
 */
export interface ToldTime {
  readonly hours: number;
  readonly isSure: boolean;
}

/**
 * The nearest time in the sentence of a span, if it belongs to that span. In "Last year I had a stent and now the
 * pressure is back" the time belongs to the stent.
 */
export function nearestTime(times: readonly TimeMention[], span: Span, words: readonly Word[]): ToldTime | undefined {
  let nearest: TimeMention | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = firstNear(times, span); at < times.length; at += 1) {
    const time = times[at];
    if (!time || time.from > span.to + REACH) break;
    const apart = Math.max(time.from - span.to, span.from - time.to, 0);
    const distance = apart < least ? apart + (clauseOf(span, time.to, words) === undefined ? 0 : A_COMMA) : apart;
    if (distance < least && isOneSentence(words, time.from, span.from)) [nearest, least] = [time, distance];
  }
  if (!nearest) return undefined;
  if (nearest.to >= span.from)
    return isOfLaterEvent(nearest, span, words) ? undefined : { hours: nearest.hoursAgo, isSure: true };
  const whose = whoseIsEarlier(nearest, span, words);
  return whose === 'another' ? undefined : { hours: nearest.hoursAgo, isSure: whose === 'its own' };
}

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

/** A time before the comma of a match's clause counts as this many words farther away. */
const A_COMMA = 2;

const JOINS = new Set(['and', 'but', 'then', 'now', 'so']);
const A_DAY = 24;
/** How many words before a time its past-tense verb may stand. */
const TOLD_WITHIN = 3;

/**
 * Whose time it is when it stands before a match. In "I broke my leg 3 weeks ago, chest pain" and "after the operation
 * last year I have pain" it belongs to what came first. In "In 2018 I had a stent, chest pain" nobody can tell.
 */
export function whoseIsEarlier(
  time: TimeMention,
  span: Span,
  words: readonly Word[],
): 'its own' | 'another' | 'unclear' {
  const own = clauseOf(span, time.to, words);
  let isPast = false;
  for (let at = time.to + 1; at <= span.to; at += 1) {
    if (isPresentTense(words, at)) return 'another';
    if (!PAST.has(words[at]?.text ?? '')) continue;
    isPast = true;
    if (own === undefined || at >= own) return 'its own';
  }
  const clause = own === undefined ? [] : words.slice(own, endOfClause(span, words));
  if (clause.some(({ text }) => ACUTE.has(text)) || tellsOfNow(clause)) return 'another';
  if (isPast || (time.hoursAgo > A_YEAR && clause.some(isOfThen))) return 'unclear';
  const next = words[time.to + 1];
  const closes = next?.afterComma || JOINS.has(next?.text ?? '') || isNewThing(time, words);
  if (closes === true && !opensClause(words, time.from)) return 'another';
  return own !== undefined && own > time.to + 1 ? 'unclear' : 'its own';
}

/** "Guillain-Barre in 2006, couldn't breathe": with a time so long ago, the symptom may be from then too. */
const isOfThen = ({ text }: Word) => text === 'could' || text === 'did' || PAST.has(text);

/**
 * A clause in the present tense, or with a subject of its own and no past-tense verb: "As a child I had asthma, my
 * chest goes tight".
 */
function tellsOfNow(clause: readonly Word[]): boolean {
  if (clause.some((_, at) => isPresentTense(clause, at)) || clause.some(({ text }) => text === 'since')) return true;
  return SUBJECTS.has(clause[0]?.text ?? '') && !clause.some(isOfThen);
}

/** No clause is read farther than this many words behind a match. */
const CLAUSE = 12;

function endOfClause({ to }: Span, words: readonly Word[]): number {
  let end = to + 1;
  while (end <= to + CLAUSE && end < words.length && !opensClause(words, end)) end += 1;
  return end;
}

/** Where the clause of a match begins, if a comma separates it from an earlier time. */
function clauseOf(span: Span, time: number, words: readonly Word[]): number | undefined {
  for (let at = span.from; at > time; at -= 1) if (words[at]?.afterComma) return at;
  return undefined;
}

/**
 * "Stent last year crushing chest pain" starts something new, though without a comma. "I had last year crushing chest
 * pain" does not.
 */
function isNewThing({ from, to, hoursAgo }: TimeMention, words: readonly Word[]): boolean {
  if (hoursAgo <= A_DAY || !ACUTE.has(words[to + 1]?.text ?? '')) return false;
  return !words.slice(Math.max(0, from - TOLD_WITHIN), from).some(({ text }) => PAST.has(text));
}
