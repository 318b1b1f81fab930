import type { Span } from '../../domain/red-flag';
import { lowerBound } from '../../text/lower-bound';
import { opensClause } from '../../text/trigger';
import type { Word } from '../../text/words';

/**
 * Makes the test that no exception overlaps a span. The exceptions are sorted by start, so a binary search finds the
 * last that begins early enough. They are only asked for with the first span, since most rules have no match.
 */
export function freeOf(exceptions: () => readonly Span[]): (span: Span) => boolean {
  let isFree: ((span: Span) => boolean) | undefined;
  return (span) => {
    isFree ??= untouchedBy(exceptions());
    return isFree(span);
  };
}

function untouchedBy(exceptions: readonly Span[]): (span: Span) => boolean {
  if (exceptions.length === 0) return () => true;
  const starts = new Int32Array(exceptions.length);
  /** How far the exceptions up to each one reach. */
  const reach = new Int32Array(exceptions.length);
  let farthest = -1;
  for (let at = 0; at < exceptions.length; at += 1) {
    const { from, to } = exceptions[at] ?? NO_SPAN;
    farthest = Math.max(farthest, to);
    starts[at] = from;
    reach[at] = farthest;
  }
  return ({ from, to }) => (reach[lowerBound(starts, 0, starts.length, to + 1) - 1] ?? -1) < from;
}

const NO_SPAN: Span = { from: 0, to: -1 };

const CONTRASTS = new Set(['but', 'however', 'although', 'though']);
const JOINS = new Set(['and', 'while']);
const SOMEBODY = new Set('i we he she they my our his her their mum mom dad someone somebody'.split(' '));
const SOMEBODY_ELSE = new Set('he she mum mom dad husband wife'.split(' '));
/** After a person, these begin to tell something of them. */
const TELLING = new Set('is are was were has had cannot'.split(' '));
const DETERMINERS = new Set('a an the my his her our their this that'.split(' '));
/** After one of these, a thing is only a place. */
const PLACE_WORDS = new Set('on in at by near under behind beside with from off to watching using'.split(' '));
/** Between such a word and the thing there are at most so many words: "at the party", "at the office party". */
const WORDS_BEFORE_A_THING = 3;

/**
 * Keeps those idioms and exceptions that are said in one breath. They must not reach over a comma or a "but", nor to
 * somebody else: "Good evening doctor, my partner broke my leg" is not about the doctor, and "the dog barks and my son
 * has a seizure" is not about the dog. A thing that is only a place does not count either: "sat in the car and had a
 * seizure", "on the phone she had a stroke", "the man at the till is having a seizure".
 * @returns the spans that count
 */
export function inOneBreath(spans: readonly Span[], words: readonly Word[]): readonly Span[] {
  return spans.length === 0 ? spans : spans.filter((span) => isOneBreath(span, words));
}

function isOneBreath({ from, to }: Span, words: readonly Word[]): boolean {
  const isPlace = startsWithPlace(from, words);
  for (let at = from + 1; at <= to; at += 1) {
    const text = words[at]?.text ?? '';
    if (isPlace && at < to && (TELLING.has(text) || SOMEBODY_ELSE.has(text))) return false;
    if (words[at]?.afterComma || CONTRASTS.has(text) || (at < to && turnsToPerson(at, words, from))) return false;
  }
  return true;
}

function startsWithPlace(from: number, words: readonly Word[]): boolean {
  for (let at = from - 1; at >= from - WORDS_BEFORE_A_THING && at >= 0; at -= 1) {
    if (opensClause(words, at + 1)) return false;
    const text = words[at]?.text ?? '';
    if (PLACE_WORDS.has(text)) return true;
    if (DETERMINERS.has(text) && !PLACE_WORDS.has(words[at - 1]?.text ?? '')) return false;
  }
  return false;
}

/** A comparison ("like he was having a heart attack") tells nothing of the person in it. */
function turnsToPerson(at: number, words: readonly Word[], from: number): boolean {
  const [text, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  if (JOINS.has(text)) return SOMEBODY.has(next) || TELLING.has(next);
  return SOMEBODY_ELSE.has(text) && TELLING.has(next) && ![words[from]?.text, words[at - 1]?.text].includes('like');
}
