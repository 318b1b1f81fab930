import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import { opensClause, type Place, type Trigger } from './trigger';
import type { Word } from './words';

/** "What causes this pain?": somebody has a pain that is pointed at. */
export function isPointedAt(place: number, words: readonly Word[]): boolean {
  return ['this', 'these'].includes(words[place - 1]?.text ?? '');
}

const HAD = new Set(
  'has have having had got getting feel feels feeling shows showing show my his her these all'.split(' '),
);
/** How many words after a symptom its owner may be named. */
const BEHIND = 3;
/** How many words may stand in between: "has all the classic signs of". */
const HAD_WITHIN = 4;

/** "My husband has signs of a stroke": signs that somebody has are not a question for information. */
export function isOfSomebody({ from, to, value }: Found<Trigger>, { span, words, near }: Place): boolean {
  if (isPointedAt(span.from, words) || near.some((each) => isPerson(each) && isAtOrBehind(each, span, words)))
    return true;
  if (value.reaches !== 'after' || !isOfSigns(words, from, to)) return false;
  for (let at = from - 1; at >= from - HAD_WITHIN && at >= 0; at -= 1) {
    if (HAD.has(words[at]?.text ?? '')) return words[at - 1]?.text !== 'you';
    if (opensClause(words, at)) return false;
  }
  return false;
}

/** Whoever has signs of something may have it. A risk or a chance of it does not count. */
function isOfSigns(words: readonly Word[], from: number, to: number): boolean {
  const said = words.slice(from, to + 1).map(({ text }) => text);
  if (said.some((text) => /^(risks?|chances?|odds|likelihood)$/.test(text))) return false;
  return said.at(-1) === 'of' || /^(side|signs?|symptoms?)$/.test(said[0] ?? '');
}

/** "My chest", "pain in my chest", "pain when I walk". */
function isAtOrBehind({ from, to, value }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (from < span.from || from > span.to + BEHIND || opensClause(words, span.to + 1)) return false;
  return to <= span.to || value.kind === 'personal' || /^(when|whenever|if|that)$/.test(words[from - 1]?.text ?? '');
}

function isPerson({ value }: Found<Trigger>): boolean {
  return value.kind === 'subject' || value.kind === 'personal';
}

/** Words before a subject that keep the next statement inside the "if": "if I think I have", "if he falls should I". */
const STAYS_INSIDE = new Set(
  'if think thinks feel feels believe suspect notice say says that when while and or should do does can will would could must what'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(['i', 'he', 'she', 'they', 'we']);

/** "If I stand up I get chest pain": the main clause after the condition is a fact. */
export function isBehindCondition(trigger: Found<Trigger>, { span, words }: Place): boolean {
  if (words[trigger.to]?.text !== 'if') return false;
  for (let at = trigger.to + 2; at < span.from; at += 1) {
    if (SUBJECTS.has(words[at]?.text ?? '') && !STAYS_INSIDE.has(words[at - 1]?.text ?? '')) return true;
  }
  return false;
}
