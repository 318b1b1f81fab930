import type { Span } from '../../domain/red-flag';
import { opensClause } from '../../text/trigger';
import type { Word } from '../../text/words';

const TURNS = new Set(['but', 'however', 'although', 'though']);
const JOINS = new Set(['and', 'while']);
const SOMEBODY = new Set('i we he she they my our his her their mum mom dad someone somebody'.split(' '));
const ANOTHER = new Set('he she mum mom dad husband wife'.split(' '));
/** Behind somebody, these tell what is so of them. */
const TOLD = new Set('is are was were has had cannot'.split(' '));
const DETERMINERS = new Set('a an the my his her our their this that'.split(' '));
/** Words before which a thing is only a place. */
const PLACES = new Set('on in at by near under behind beside with from off to watching using'.split(' '));
/** "At the party", and "at the office party": no more than this stands between a place and the thing that is there. */
const BEFORE_A_THING = 3;

/**
 * Leaves of idioms and exceptions those that are said in one breath: none reaches over a comma, a "but" or to somebody else.
 * "Good evening doctor, my partner broke my leg" is not about the doctor, "the dog barks and my son has a seizure" not
 * about the dog, "sat in the car and had a seizure" not about the car, and "on the phone she had a stroke" not about the
 * phone; nor is "the man at the till is having a seizure" about the till. In: their spans, the words. Out: the spans that count.
 */
export function inOneBreath(spans: readonly Span[], words: readonly Word[]): readonly Span[] {
  return spans.length === 0 ? spans : spans.filter((span) => isOneBreath(span, words));
}

function isOneBreath({ from, to }: Span, words: readonly Word[]): boolean {
  const isPlace = startsWithAPlace(from, words);
  for (let at = from + 1; at <= to; at += 1) {
    const text = words[at]?.text ?? '';
    if (isPlace && at < to && (TOLD.has(text) || ANOTHER.has(text))) return false;
    if (words[at]?.afterComma || TURNS.has(text) || (at < to && turnsToAPerson(at, words, from))) return false;
  }
  return true;
}

function startsWithAPlace(from: number, words: readonly Word[]): boolean {
  for (let at = from - 1; at >= from - BEFORE_A_THING && at >= 0; at -= 1) {
    if (opensClause(words, at + 1)) return false;
    const text = words[at]?.text ?? '';
    if (PLACES.has(text)) return true;
    if (DETERMINERS.has(text) && !PLACES.has(words[at - 1]?.text ?? '')) return false;
  }
  return false;
}

/** A likeness ("like he was having a heart attack") tells nothing of the person in it. */
function turnsToAPerson(at: number, words: readonly Word[], from: number): boolean {
  const [text, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  if (JOINS.has(text)) return SOMEBODY.has(next) || TOLD.has(next);
  return ANOTHER.has(text) && TOLD.has(next) && ![words[from]?.text, words[at - 1]?.text].includes('like');
}
