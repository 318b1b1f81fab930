import type { Span } from '../domain/red-flag';
import type { Word } from '../text/words';

const TURNS = new Set(['but', 'however', 'although', 'though']);
const JOINS = new Set(['and', 'while']);
const SOMEBODY = new Set('i we he she they my our his her their mum mom dad someone somebody'.split(' '));

/**
 * Leaves of idioms and exceptions those that are said in one breath: none reaches over a comma, a "but" or to somebody else.
 * "Good evening doctor, my partner broke my leg" is not about the doctor, and "the dog barks and my son has a seizure"
 * not about the dog. In: their spans, the words. Out: the spans that count.
 */
export function inOneBreath(spans: readonly Span[], words: readonly Word[]): readonly Span[] {
  return spans.length === 0 ? spans : spans.filter((span) => isOneBreath(span, words));
}

function isOneBreath({ from, to }: Span, words: readonly Word[]): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    const text = words[at]?.text ?? '';
    if (words[at]?.afterComma || TURNS.has(text)) return false;
    if (at < to && JOINS.has(text) && SOMEBODY.has(words[at + 1]?.text ?? '')) return false;
  }
  return true;
}
