import type { Span } from '../domain/red-flag';
import { isPresentTense, PAST } from './tense';
import type { TimeMention } from './when';
import type { Word } from './words';

const AFTER = new Set(['after', 'following', 'post', 'since']);
/** A "had" this close before the match claims the time for it: "had chest pain after a test in spring". */
const HAD_WITHIN = 4;
export const SUBJECTS: ReadonlySet<string> = new Set(['i', 'he', 'she', 'they', 'we', 'my']);

/** In hours. Whatever is longer ago than this is long over. */
export const A_YEAR = 8766;

/**
 * True where the time belongs to another event: "calf pain after surgery 2 weeks ago", "chest pain, I flew 3 weeks
 * ago".
 */
export function isOfLaterEvent(time: TimeMention, span: Span, words: readonly Word[]): boolean {
  if (isCompared(time, span, words) || isHereAndWasThen(span, words)) return true;
  for (let at = span.from - 1; at >= 0 && at >= span.from - HAD_WITHIN; at -= 1)
    if (words[at]?.text === 'had' && words[at - 1]?.text !== 'have') return false;
  for (let at = span.to + 1; at < time.from; at += 1) {
    const word = words[at];
    if (AFTER.has(word?.text ?? '')) return !isSinceLong(at, time, span, words);
    if (word?.afterComma && SUBJECTS.has(word.text)) return true;
    // "He is having a stroke he had one in 2015": the time is that of an earlier one.
    if (SUBJECTS.has(word?.text ?? '') && words[at + 1]?.text === 'had' && ANOTHER.has(words[at + 2]?.text ?? ''))
      return true;
  }
  return false;
}

/** A match that first says what is so and then what was: "My leg is swollen, I had a clot in 2018". */
function isHereAndWasThen({ from, to }: Span, words: readonly Word[]): boolean {
  let isHere = false;
  for (let at = from; at <= to; at += 1) {
    const text = words[at]?.text ?? '';
    isHere ||= isPresentTense(words, at) || (text === 'is' && !OF_TIMES.test(words[at - 1]?.text ?? ''));
    if (isHere && PAST.has(text)) return true;
  }
  return false;
}

/** Tidying spells "last year's" as "last year is". */
const OF_TIMES = /^(year|month|week|night|summer|winter|spring|autumn|today|yesterday|tonight)$/;

const ANOTHER = new Set(['one', '1', 'a', 'an', 'another']);

/** A symptom that is compared with an earlier one is here now: "my chest hurts like in 2015", "the same as in 2018". */
function isCompared(time: TimeMention, span: Span, words: readonly Word[]): boolean {
  for (let at = span.to + 1; at < time.from; at += 1) {
    const text = words[at]?.text ?? '';
    if (text === 'like' || text === 'same' || text === 'similar') return true;
    if (text === 'as' && words[at + 1]?.text === 'in') return true;
  }
  return false;
}

/**
 * "Weak on the right since my stroke ten years ago": the weakness is as old as the stroke. Not "pain, on tablets since
 * 2015".
 */
function isSinceLong(at: number, time: TimeMention, span: Span, words: readonly Word[]): boolean {
  return words[at]?.text === 'since' && at === span.to + 1 && time.from > at + 1 && time.hoursAgo > A_YEAR;
}
