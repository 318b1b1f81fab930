import type { Span } from '../domain/red-flag';
import { A_YEAR, isOfLaterEvent, SUBJECTS } from './later-event';
import { ACUTE } from './new-cry';
import { isOneSentence } from './sentence';
import { isPresentTense, PAST } from './tense';
import { opensClause } from './trigger';
import { REACH, type TimeMention } from './when';
import type { Word } from './words';

/** When a match was, as the nearest time tells; `isSure` is false where that time may be of something else. */
export interface ToldTime {
  readonly hours: number;
  readonly isSure: boolean;
}

/**
 * The time that stands nearest to a span in its sentence and is told of it; undefined where there is none. "Last year I
 * had a stent and now the pressure is back" tells when the stent was.
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

/** A time in the clause of a match is nearer than one before its comma. */
const A_COMMA = 2;

const JOINS = new Set(['and', 'but', 'then', 'now', 'so']);
const A_DAY = 24;
/** How far before a time the verb may stand that tells of then. */
const TOLD_WITHIN = 3;

/**
 * Whose the time is that stands before a match. "I broke my leg 3 weeks ago, chest pain", "after the operation last year I
 * have pain": it is of what came first. "In 2018 I had a stent, chest pain": nobody can tell.
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

/** "Guillain-Barre in 2006, couldn't breathe": so long after, it may be of then. */
const isOfThen = ({ text }: Word) => text === 'could' || text === 'did' || PAST.has(text);

/** "As a child I had asthma, my chest goes tight": a clause with a subject of its own and no verb of then, or in the present. */
function tellsOfNow(clause: readonly Word[]): boolean {
  if (clause.some((_, at) => isPresentTense(clause, at)) || clause.some(({ text }) => text === 'since')) return true;
  return SUBJECTS.has(clause[0]?.text ?? '') && !clause.some(isOfThen);
}

/** No clause is read farther than this behind a match. */
const CLAUSE = 12;

function endOfClause({ to }: Span, words: readonly Word[]): number {
  let end = to + 1;
  while (end <= to + CLAUSE && end < words.length && !opensClause(words, end)) end += 1;
  return end;
}

/** Where the clause of a match begins, where a comma parts it from a time before it. */
function clauseOf(span: Span, time: number, words: readonly Word[]): number | undefined {
  for (let at = span.from; at > time; at -= 1) if (words[at]?.afterComma) return at;
  return undefined;
}

/** "Stent last year crushing chest pain": a new thing, though no comma says so. Not "I had last year crushing chest pain". */
function isNewThing({ from, to, hoursAgo }: TimeMention, words: readonly Word[]): boolean {
  if (hoursAgo <= A_DAY || !ACUTE.has(words[to + 1]?.text ?? '')) return false;
  return !words.slice(Math.max(0, from - TOLD_WITHIN), from).some(({ text }) => PAST.has(text));
}
